/** The passage of a work's text that a person keeps at hand for a citation, in this browser. */
export class KeptPassage {
    #name;
    #storage;

    constructor(handle, storage = globalThis.localStorage) {
        this.#name = `scholion.passage.${handle}`;
        this.#storage = storage;
    }

    /** Keeps a passage `{document, title, work, locator, quote}` of the API; returns whether the browser could. */
    keep(passage) {
        try {
            this.#storage.setItem(this.#name, JSON.stringify(passage));
            return true;
        } catch {
            // Storage is full or forbidden: the caller says so.
            return false;
        }
    }

    /** The passage, or null. */
    find() {
        try {
            return JSON.parse(this.#storage.getItem(this.#name));
        } catch {
            // Unreadable leftovers are no passage.
            return null;
        }
    }

    /** Calls when another page keeps a passage. */
    onChange(run) {
        globalThis.addEventListener?.("storage", (event) => {
            if (event.key === this.#name) {
                run();
            }
        });
    }
}
