import { entriesOf } from "./entries.js";
import { Marks } from "./marks.js";
import { put, rangesOf } from "./places.js";

/**
 * What the desk knows of a document: annotations, claims, source notes. Tells its listeners by "change" that something
 * stands elsewhere or is another, and by "arrived" that words have come for what is known already.
 */
export class Store extends EventTarget {
    #marks;
    #claims = new Map();
    #unsent = new Map();
    #api;
    #slug;
    #revision;
    #pending = new Map();
    #writes = 0;
    #entries = null;
    #byId = null;
    sourceNotes = [];
    /** Goes up with every change, but not when words arrive. */
    version = 0;

    /**
     * @param revision number of the revision on the page, for places in it; null for those that things were made with
     * @param handle of the person at the page
     */
    constructor(api, slug, revision = null, handle = null) {
        super();
        this.#api = api;
        this.#slug = slug;
        this.#revision = revision;
        this.#marks = new Marks({
            api,
            path: this.path,
            revision,
            handle,
            onArrived: () => this.dispatchEvent(new Event("arrived")),
            onFailed: (problem) => this.dispatchEvent(Object.assign(new Event("failed"), { problem })),
        });
    }

    get path() {
        return `documents/${encodeURIComponent(this.#slug)}`;
    }

    /** Asks for the revision on the page. */
    get query() {
        return this.#revision === null ? "" : `?revision=${this.#revision}`;
    }

    /** The canonical text, once it is known. */
    set text(text) {
        this.#marks.text = text;
    }

    /** How many annotations and claims have no place in the text on the page. */
    get unplaced() {
        const lost = [...this.#marks.values()].filter(({ target }) => target?.unplaced);
        return lost.length + this.claims.filter((claim) => rangesOf(claim).length === 0).length;
    }

    async readSourceNotes() {
        this.sourceNotes = await this.#api.get(`${this.path}/source-notes${this.query}`);
    }

    /** Reads a list again; calls that come while one is under way are answered by one more reading. */
    read(kind) {
        const running = this.#pending.get(kind);
        if (running) {
            running.again = true;
            return running.done;
        }
        const job = { again: false };
        job.done = (async () => {
            try {
                do {
                    job.again = false;
                    const writes = this.#writes;
                    const items = await this.#list(kind);
                    if (writes !== this.#writes) {
                        // Something was saved meanwhile, and the list may be from before that.
                        job.again = true;
                        continue;
                    }
                    this.#put(kind, items);
                } while (job.again);
            } finally {
                this.#pending.delete(kind);
            }
        })();
        this.#pending.set(kind, job);
        return job.done;
    }

    #list(kind) {
        if (kind === "claims") {
            return this.#api.all(`${this.path}/claims${this.query}`);
        }
        // At the first reading what has come is shown while the rest is on its way.
        const writes = this.#writes;
        const first = this.#marks.size === 0;
        return this.#marks.read((items) => first && writes === this.#writes && this.#put(kind, items));
    }

    #put(kind, items) {
        if (kind === "claims") {
            this.#claims = new Map(items.map((item) => [item.id, this.#placed(item)]));
        } else {
            this.#marks.replace(items);
        }
        this.#changed();
    }

    /**
     * Takes news of annotations, as the server tells it; what is known already changes nothing.
     *
     * @returns how many are others now
     */
    take({ marks, gone, threads }) {
        const changed = this.#marks.merge(marks, gone, threads);
        if (changed > 0) {
            this.#writes++;
            this.#changed();
        }
        return changed;
    }

    annotation(id) {
        return this.#marks.get(id);
    }

    /** Highlights and notes, with or without a place in the text on the page. */
    get annotations() {
        return [...this.#marks.values()].filter(({ kind }) => kind !== "reply");
    }

    /** The annotation with its words, once they have come; undefined if it is gone. */
    whole(id) {
        return this.#marks.whole(id);
    }

    /** Asks for the words of an annotation, if they are not known or may be old; "arrived" tells when they have come. */
    want(id) {
        this.#marks.want(id);
    }

    claim(id) {
        return this.#claims.get(id);
    }

    get claims() {
        return [...this.#claims.values()];
    }

    putAnnotation(annotation) {
        this.#writes++;
        this.#marks.put(annotation);
        this.#changed();
    }

    dropAnnotation(id) {
        this.#writes++;
        this.#marks.drop(id);
        this.#changed();
    }

    putClaim(claim) {
        this.#writes++;
        this.#claims.set(claim.id, this.#placed(claim));
        this.#changed();
    }

    dropClaim(id) {
        this.#writes++;
        this.#claims.delete(id);
        this.#changed();
    }

    putCitation(citation) {
        const claim = this.#claims.get(citation.claim);
        if (claim) {
            const others = claim.citations.filter((other) => other.id !== citation.id);
            const at = claim.citations.findIndex((other) => other.id === citation.id);
            others.splice(at < 0 ? others.length : at, 0, citation);
            this.putClaim({ ...claim, citations: others });
        }
    }

    dropCitation(citation) {
        const claim = this.#claims.get(citation.claim);
        if (claim) {
            this.putClaim({ ...claim, citations: claim.citations.filter((other) => other.id !== citation.id) });
        }
    }

    /** Shows a highlight that the server has not got yet, as `unsentEntry` makes it. */
    putUnsent(entry) {
        this.#unsent.set(entry.id, entry);
        this.#changed();
    }

    dropUnsent(id) {
        if (this.#unsent.delete(id)) {
            this.#changed();
        }
    }

    /** What has the id of a card, or null. */
    entry(id) {
        this.entries();
        return this.#byId.get(id) ?? null;
    }

    /** What stands in the margin, as `entriesOf` tells it. */
    entries() {
        if (!this.#entries) {
            this.#entries = entriesOf(this.#marks, this.claims, this.#unsent.values());
            this.#byId = new Map(this.#entries.map((entry) => [entry.id, entry]));
        }
        return this.#entries;
    }

    #placed(claim) {
        return { ...claim, passages: claim.passages.map((passage) => put(passage, this.#revision)) };
    }

    #changed() {
        this.#entries = null;
        this.version++;
        this.dispatchEvent(new Event("change"));
    }
}
