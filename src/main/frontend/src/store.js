import { inTextOrder } from "./intervals.js";

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
    #pending = new Map();
    #writes = 0;
    sourceNotes = [];

    constructor(api, slug) {
        super();
        this.#api = api;
        this.#slug = slug;
    }

    get path() {
        return `documents/${encodeURIComponent(this.#slug)}`;
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
                    const items = await this.#api.all(`${this.path}/${kind}`);
                    if (writes !== this.#writes) {
                        // Something was saved meanwhile, and the list may be from before that.
                        job.again = true;
                        continue;
                    }
                    const map = new Map(items.map((item) => [item.id, item]));
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
        this.#annotations.set(annotation.id, annotation);
        this.#changed();
    }

    dropAnnotation(id) {
        this.#writes++;
        this.#annotations.delete(id);
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

    /** What stands in the margin: `{id, kind, item, ranges, look, author, mine, status}` in the order of the text. */
    entries() {
        const entries = [];
        for (const annotation of this.#annotations.values()) {
            entries.push({
                id: `annotation-${annotation.id}`,
                kind: annotation.kind,
                item: annotation,
                ranges: [annotation.target],
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
                ranges: claim.passages,
                look: `claim-${status}`,
                mine: claim.mine,
                status,
            });
        }
        return entries
            .filter((entry) => entry.ranges.length > 0)
            .sort((a, b) => inTextOrder(a.ranges[0], b.ranges[0]) || (a.item.createdAt < b.item.createdAt ? -1 : 1));
    }

    #changed() {
        this.dispatchEvent(new Event("change"));
    }
}
