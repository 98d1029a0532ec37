import { inTextOrder } from "./intervals.js";
import { rangesOf } from "./places.js";

/** Which status speaks for a claim: the one that asks most of somebody. */
const PRECEDENCE = ["changes-requested", "needs-recheck", "rejected", "proposed", "draft", "approved", "withdrawn"];

export function claimStatus(claim) {
    const statuses = new Set(claim.citations.map((citation) => citation.status));
    return PRECEDENCE.find((status) => statuses.has(status)) ?? "draft";
}

/**
 * What of annotations and claims stands in the margin, in the order of the text:
 * `{id, kind, item, ranges, start, end, look, mine, status}`. The item of an annotation whose words have not come yet
 * says so by `waits`.
 *
 * @param marks the annotations, as `Marks` keeps them
 * @param unsent highlights that the server has not got yet, as `unsentEntry` shows them
 */
export function entriesOf(marks, claims, unsent = []) {
    const entries = [];
    for (const annotation of marks.values()) {
        const ranges = rangesOf(annotation);
        if (ranges.length > 0 && annotation.kind !== "reply") {
            entries.push(new AnnotationEntry(marks, annotation, ranges));
        }
    }
    for (const claim of claims) {
        const ranges = rangesOf(claim);
        if (ranges.length > 0) {
            entries.push(claimEntry(claim, ranges));
        }
    }
    entries.push(...unsent);
    return entries.sort((a, b) => inTextOrder(a, b) || (a.item.id < b.item.id ? -1 : 1));
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

/**
 * A highlight that the server has not got yet.
 *
 * @param id of its card
 * @param refused why the server will not have it, or null
 */
export function unsentEntry(id, { target, keptAt, refused = null }) {
    const { start, end } = target;
    return {
        id,
        kind: "highlight",
        item: { id, target, tags: [], visibility: "private", status: "open", createdAt: keptAt, refused },
        ranges: [target],
        start,
        end,
        look: "unsent",
        mine: true,
        status: "open",
        isUnsent: true,
    };
}

function claimEntry(claim, ranges) {
    const status = claimStatus(claim);
    return {
        id: `claim-${claim.id}`,
        kind: "claim",
        item: claim,
        ranges,
        start: ranges[0].start,
        end: ranges[0].end,
        look: `claim-${status}`,
        mine: claim.mine,
        status,
    };
}
