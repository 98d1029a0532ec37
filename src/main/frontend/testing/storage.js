/** Stands in for a browser's storage. */
export class Storage {
    #items = new Map();
    getItem(key) {
        return this.#items.get(key) ?? null;
    }
    setItem(key, value) {
        this.#items.set(key, value);
    }
    removeItem(key) {
        this.#items.delete(key);
    }
    get length() {
        return this.#items.size;
    }
    key(n) {
        return [...this.#items.keys()][n];
    }
}
