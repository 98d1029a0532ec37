import { debounced } from "./dom.js";

/**
 * Where a person was in a text, kept in this browser: the code point of the first line in sight. An address that names
 * a place wins over it.
 */
export class ReadingPosition {
    #key;
    #storage;
    #painter;
    #last = null;

    constructor({ slug, handle, painter, storage = globalThis.localStorage }) {
        this.#key = `scholion.position.${handle}.${slug}`;
        this.#storage = storage;
        this.#painter = painter;
    }

    /** Goes back to where the person was, unless the address names a place; then keeps where they go. */
    start() {
        const kept = this.find();
        if (location.hash.length > 1) {
            this.#last = kept?.start ?? null;
        } else if (kept?.start > 0) {
            history.scrollRestoration = "manual";
            this.#painter.bringUp(kept.start);
        }
        const keep = debounced(() => this.keep(), 300);
        addEventListener("scroll", keep, { passive: true });
        addEventListener("pagehide", () => this.keep());
    }

    /** `{start}`, or null where nothing, or nothing that can be read, is kept. */
    find() {
        try {
            const kept = JSON.parse(this.#storage.getItem(this.#key));
            return Number.isInteger(kept?.start) ? kept : null;
        } catch {
            // Storage is forbidden, or something else has written there: the text is read from its beginning.
            return null;
        }
    }

    keep() {
        const start = this.#painter.topmost();
        if (start === null || start === this.#last) {
            return;
        }
        this.#last = start;
        try {
            this.#storage.setItem(this.#key, JSON.stringify({ start }));
        } catch {
            // Storage is full or forbidden: next time the text is read from its beginning.
        }
    }
}
