import { inTextOrder } from "./intervals.js";
import { placed } from "./places.js";

/** Which status speaks for a claim: the one that asks most of somebody. */
const PRECEDENCE = ["changes-requested", "needs-recheck", "rejected", "proposed", "draft", "approved", "withdrawn"];

export function claimStatus(claim) {
    const statuses = new Set(claim.citations.map((citation) => citation.status));
    return PRECEDENCE.find((status) => statuses.has(status)) ?? "draft";
}

/** What the desk knows of a document: annotations, claims, source notes; tells its listeners when that changes. */
export class Store extends EventTarget {
    #annotations = new Map();
    #claims = new Map();
    #api;
    #slug;
    #revision;
    #pending = new Map();
    #writes = 0;
    sourceNotes = [];

    /** @param revision number of the revision on the page, for places in it; null for those that things were made with */
    constructor(api, slug, revision = null) {
        super();
        this.#api = api;
        this.#slug = slug;
        this.#revision = revision;
    }

    get path() {
        return `documents/${encodeURIComponent(this.#slug)}`;
    }

    /** Asks for the revision on the page. */
    get query() {
        return this.#revision === null ? "" : `?revision=${this.#revision}`;
    }

    /** How many annotations and claims have no place in the text on the page. */
    get unplaced() {
        const items = [...this.#annotations.values(), ...this.#claims.values()];
        return items.filter((item) => rangesOf(item).length === 0).length;
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
                    const items = await this.#api.all(`${this.path}/${kind}${this.query}`);
                    if (writes !== this.#writes) {
                        // Something was saved meanwhile, and the list may be from before that.
                        job.again = true;
                        continue;
                    }
                    const map = new Map(items.map((item) => [item.id, this.#put(item)]));
                    if (kind === "claims") {
                        this.#claims = map;
                    } else {
                        this.#annotations = map;
                    }
                    this.#changed();
                } while (job.again);
            } finally {
                this.#pending.delete(kind);
            }
        })();
        this.#pending.set(kind, job);
        return job.done;
    }

    annotation(id) {
        return this.#annotations.get(id);
    }

    claim(id) {
        return this.#claims.get(id);
    }

    get claims() {
        return [...this.#claims.values()];
    }

    putAnnotation(annotation) {
        this.#writes++;
        this.#annotations.set(annotation.id, this.#put(annotation, this.#annotations.get(annotation.id)));
        this.#changed();
    }

    dropAnnotation(id) {
        this.#writes++;
        this.#annotations.delete(id);
        this.#changed();
    }

    putClaim(claim) {
        this.#writes++;
        this.#claims.set(claim.id, this.#put(claim, this.#claims.get(claim.id)));
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

    /** What stands in the margin: `{id, kind, item, ranges, look, author, mine, status}` in the order of the text. */
    entries() {
        const entries = [];
        for (const annotation of this.#annotations.values()) {
            entries.push({
                id: `annotation-${annotation.id}`,
                kind: annotation.kind,
                item: annotation,
                ranges: rangesOf(annotation),
                look: annotation.kind,
                mine: annotation.mine,
                status: null,
            });
        }
        for (const claim of this.#claims.values()) {
            const status = claimStatus(claim);
            entries.push({
                id: `claim-${claim.id}`,
                kind: "claim",
                item: claim,
                ranges: rangesOf(claim),
                look: `claim-${status}`,
                mine: claim.mine,
                status,
            });
        }
        return entries
            .filter((entry) => entry.ranges.length > 0)
            .sort((a, b) => inTextOrder(a.ranges[0], b.ranges[0]) || (a.item.createdAt < b.item.createdAt ? -1 : 1));
    }

    /** Puts an item's words where they are in the text on the page; what cannot be put stays where it was known to be. */
    #put(item, before) {
        if (this.#revision === null) {
            return item;
        }
        const put = (target, known) => placed(target, this.#revision) ?? known ?? { ...target, unplaced: true };
        if (item.target) {
            const known = before && !before.target.unplaced ? before.target : undefined;
            return { ...item, target: put(item.target, known) };
        }
        return item.passages ? { ...item, passages: item.passages.map((passage) => put(passage)) } : item;
    }

    #changed() {
        this.dispatchEvent(new Event("change"));
    }
}

function rangesOf(item) {
    return (item.passages ?? [item.target]).filter((target) => !target.unplaced);
}
