import { put } from "./places.js";

/**
 * The annotations of a document as the desk knows them: where all lie, and the words of those that somebody has looked
 * at. So thousands are painted after one answer of the server, and no note is read that nobody sees.
 */
export class Marks {
    #api;
    #path;
    #revision;
    #items = new Map();
    #wanted = new Set();
    #asking = null;
    #arrived;
    #failed;
    #text = null;

    /**
     * @param path of the document in the API
     * @param revision number of the revision on the page, or null
     * @param onArrived words have come for which cards had waited
     * @param onFailed called with the problem when the words cannot be read
     */
    constructor({ api, path, revision, onArrived, onFailed }) {
        this.#api = api;
        this.#path = path;
        this.#revision = revision;
        this.#arrived = onArrived;
        this.#failed = onFailed;
    }

    /** The text of which the marks quote. */
    set text(text) {
        this.#text = text;
    }

    /**
     * Reads where all lie; calls `onPage` with each page of `{id, author, target, …}`. The words that are known already
     * are kept until newer ones come.
     */
    async read(onPage = () => {}) {
        const items = [];
        let after = null;
        do {
            const page = await this.#api.get(`${this.#path}/marks${this.#query(after)}`);
            for (const mark of page.items) {
                items.push(this.#item(mark, page));
            }
            after = page.next;
            onPage(items);
        } while (after);
        return items;
    }

    /** Puts these in place of all; words that were known stay until they are read again. */
    replace(items) {
        const known = this.#items;
        this.#items = new Map(
            items.map((item) => {
                const before = known.get(item.id);
                return [item.id, before && !before.waits ? { ...before, ...item, ...wordsOf(before), old: true } : item];
            }),
        );
    }

    put(annotation) {
        this.#items.set(annotation.id, this.#placed(annotation));
    }

    drop(id) {
        this.#items.delete(id);
    }

    get(id) {
        return this.#items.get(id);
    }

    values() {
        return this.#items.values();
    }

    get size() {
        return this.#items.size;
    }

    /** Asks for the words of an annotation that has none yet, or old ones; they come a moment later. */
    want(id) {
        const item = this.#items.get(id);
        if (item && (item.waits || item.old)) {
            this.#wanted.add(id);
            this.#asking ??= Promise.resolve().then(() => this.#ask());
        }
    }

    /** The annotation with its words, once they have come; undefined if it is gone. */
    async whole(id) {
        const item = this.#items.get(id);
        if (!item?.waits) {
            return item;
        }
        this.want(id);
        await this.#asking;
        return this.#items.get(id);
    }

    async #ask() {
        try {
            while (this.#wanted.size > 0) {
                const ids = [...this.#wanted].slice(0, 50);
                ids.forEach((id) => this.#wanted.delete(id));
                const { items } = await this.#api.get(`${this.#path}/marks/${ids.join(",")}${this.#query(null)}`);
                for (const item of items) {
                    // What was saved while the answer was on its way is newer.
                    if ((this.#items.get(item.id)?.version ?? Infinity) <= item.version) {
                        this.put(item);
                    }
                }
                this.#arrived();
            }
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            this.#wanted.clear();
            this.#failed(problem);
        } finally {
            this.#asking = null;
        }
    }

    #query(after) {
        const asked = [
            ...(this.#revision === null ? [] : [`revision=${this.#revision}`]),
            ...(after === null ? [] : [`after=${encodeURIComponent(after)}`]),
        ];
        return asked.length > 0 ? `?${asked.join("&")}` : "";
    }

    #item({ revision, start, end, place = null, tags = [], ...mark }, page) {
        const target = put({ revision, start, end, place }, this.#revision);
        const text = () => (target.unplaced ? "" : (this.#text?.slice(target.start, target.end) ?? ""));
        return {
            ...mark,
            author: page.authors[mark.author],
            tags: tags.map((tag) => page.tags[tag]),
            waits: true,
            target: {
                ...target,
                get exact() {
                    return text();
                },
            },
        };
    }

    /** The annotation at its place in the text on the page; what cannot be put stays where it was known to be. */
    #placed(annotation) {
        if (!annotation.target) {
            return annotation;
        }
        const known = this.#items.get(annotation.id)?.target;
        return { ...annotation, target: put(annotation.target, this.#revision, known?.unplaced ? undefined : known) };
    }
}

function wordsOf({ body, bodyHtml, createdAt, updatedAt }) {
    return { body, bodyHtml, createdAt, updatedAt, waits: false };
}
