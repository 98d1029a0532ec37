/** Words that the server has not got yet, kept in this browser until it says yes. */
export class Drafts {
    #prefix;
    #storage;

    constructor(slug, handle, storage = globalThis.localStorage) {
        this.#prefix = `scholion.draft.${handle}.${slug}.`;
        this.#storage = storage;
    }

    /** Keeps a draft; returns whether the browser could. */
    keep(name, value) {
        try {
            this.#storage.setItem(this.#prefix + name, JSON.stringify({ ...value, keptAt: new Date().toISOString() }));
            return true;
        } catch {
            // Storage is full or forbidden: the words stay in the form, and the caller may say so.
            return false;
        }
    }

    find(name) {
        try {
            return JSON.parse(this.#storage.getItem(this.#prefix + name));
        } catch {
            // Unreadable leftovers are no draft.
            return null;
        }
    }

    drop(name) {
        try {
            this.#storage.removeItem(this.#prefix + name);
        } catch {
            // Where nothing can be stored nothing was kept.
        }
    }
}
