/** How long after a key words are kept, ms: a keystroke in a long note must not wait for the disk. */
const DELAY = 250;

/** Words that the server has not got yet, kept in this browser until it says yes. */
export class Drafts {
    #prefix;
    #storage;
    #waiting = new Map();
    #timer = null;

    constructor(slug, handle, storage = globalThis.localStorage, page = globalThis.window) {
        this.#prefix = `scholion.draft.${handle}.${slug}.`;
        this.#storage = storage;
        // A page that is left, or put into the background for ever, still keeps the last letter.
        page?.addEventListener("pagehide", () => this.flush());
        page?.document?.addEventListener("visibilitychange", () => this.flush());
    }

    /** Keeps a draft at once; returns whether the browser could. */
    keep(name, value) {
        this.#waiting.delete(name);
        try {
            this.#storage.setItem(this.#prefix + name, JSON.stringify({ ...value, keptAt: new Date().toISOString() }));
            return true;
        } catch {
            // Storage is full or forbidden: the words stay in the form, and the caller may say so.
            return false;
        }
    }

    /** Keeps a draft in a moment, or when the page is left; of several under one name the last. */
    keepSoon(name, value) {
        this.#waiting.set(name, value);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.flush(), DELAY);
    }

    /** Keeps what waits. */
    flush() {
        for (const [name, value] of [...this.#waiting]) {
            this.keep(name, value);
        }
    }

    find(name) {
        this.flush();
        try {
            return JSON.parse(this.#storage.getItem(this.#prefix + name));
        } catch {
            // Unreadable leftovers are no draft.
            return null;
        }
    }

    drop(name) {
        this.#waiting.delete(name);
        try {
            this.#storage.removeItem(this.#prefix + name);
        } catch {
            // Where nothing can be stored nothing was kept.
        }
    }

    /** Every draft of this person and document as `[name, value]`, the latest first. */
    all() {
        this.flush();
        const found = [];
        try {
            for (let n = 0; n < this.#storage.length; n++) {
                const key = this.#storage.key(n);
                if (key.startsWith(this.#prefix)) {
                    const name = key.slice(this.#prefix.length);
                    found.push([name, this.find(name)]);
                }
            }
        } catch {
            // Where nothing can be read nothing was kept.
        }
        return found.filter(([, value]) => value).sort((a, b) => (a[1].keptAt < b[1].keptAt ? 1 : -1));
    }
}
