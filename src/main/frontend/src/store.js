import { inTextOrder } from "./intervals.js";
import { Marks } from "./marks.js";

/** Which status speaks for a claim: the one that asks most of somebody. */
const PRECEDENCE = ["changes-requested", "needs-recheck", "rejected", "proposed", "draft", "approved", "withdrawn"];

export function claimStatus(claim) {
    const statuses = new Set(claim.citations.map((citation) => citation.status));
    return PRECEDENCE.find((status) => statuses.has(status)) ?? "draft";
}

/**
 * What the desk knows of a document: annotations, claims, source notes. Tells its listeners by "change" that something
 * stands elsewhere or is another, and by "arrived" that words have come for what is known already.
 */
export class Store extends EventTarget {
    #marks;
    #claims = new Map();
    #api;
    #slug;
    #pending = new Map();
    #writes = 0;
    #entries = null;
    #byId = null;
    sourceNotes = [];
    /** Goes up with every change, but not when words arrive. */
    version = 0;

    /** @param revision number of the revision on the page; undefined takes every annotation as one of it */
    constructor(api, slug, revision = undefined) {
        super();
        this.#api = api;
        this.#slug = slug;
        this.revision = revision;
        this.#marks = new Marks({
            api,
            path: this.path,
            onArrived: () => this.dispatchEvent(new Event("arrived")),
            onFailed: (problem) => this.dispatchEvent(Object.assign(new Event("failed"), { problem })),
        });
    }

    get path() {
        return `documents/${encodeURIComponent(this.#slug)}`;
    }

    /** The canonical text, once it is known. */
    set text(text) {
        this.#marks.text = text;
    }

    async readSourceNotes() {
        this.sourceNotes = await this.#api.get(`${this.path}/source-notes`);
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
            return this.#api.all(`${this.path}/claims`);
        }
        // At the first reading what has come is shown while the rest is on its way.
        const writes = this.#writes;
        const first = this.#marks.size === 0;
        return this.#marks.read((items) => first && writes === this.#writes && this.#put(kind, items));
    }

    #put(kind, items) {
        if (kind === "claims") {
            this.#claims = new Map(items.map((item) => [item.id, item]));
        } else {
            this.#marks.replace(items);
        }
        this.#changed();
    }

    annotation(id) {
        return this.#marks.get(id);
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
        this.#claims.set(claim.id, claim);
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

    /** What has the id of a card, or null. */
    entry(id) {
        this.entries();
        return this.#byId.get(id) ?? null;
    }

    /**
     * What stands in the margin, in the order of the text: `{id, kind, item, ranges, start, end, look, mine, status}`.
     * The item of an annotation whose words have not come yet says so by `waits`.
     */
    entries() {
        if (!this.#entries) {
            const marks = this.#marks;
            const entries = [];
            for (const annotation of marks.values()) {
                const ranges = this.#placed(annotation);
                if (ranges.length > 0 && annotation.kind !== "reply") {
                    entries.push(new AnnotationEntry(marks, annotation, ranges));
                }
            }
            for (const claim of this.#claims.values()) {
                if (claim.passages.length > 0) {
                    entries.push(claimEntry(claim));
                }
            }
            this.#entries = entries.sort((a, b) => inTextOrder(a, b) || (a.item.id < b.item.id ? -1 : 1));
            this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
        }
        return this.#entries;
    }

    /** Where an annotation lies in the text on the page: its ranges there, none if it is not placed in this revision. */
    #placed({ target }) {
        return this.revision === undefined || target.revision === this.revision ? [target] : [];
    }

    #changed() {
        this.#entries = null;
        this.version++;
        this.dispatchEvent(new Event("change"));
    }
}

/** An annotation among the entries; its item is always what is known of it now. */
class AnnotationEntry {
    #marks;
    #key;

    constructor(marks, annotation, ranges) {
        this.#marks = marks;
        this.#key = annotation.id;
        this.id = `annotation-${annotation.id}`;
        this.kind = annotation.kind;
        this.ranges = ranges;
        this.start = ranges[0].start;
        this.end = ranges[0].end;
        this.look = annotation.kind;
        this.mine = annotation.mine;
        this.status = annotation.status ?? null;
        this.last = annotation;
    }

    get item() {
        return this.#marks.get(this.#key) ?? this.last;
    }
}

function claimEntry(claim) {
    const status = claimStatus(claim);
    return {
        id: `claim-${claim.id}`,
        kind: "claim",
        item: claim,
        ranges: claim.passages,
        start: claim.passages[0].start,
        end: claim.passages[0].end,
        look: `claim-${status}`,
        mine: claim.mine,
        status,
    };
}
