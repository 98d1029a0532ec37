/** Ranges `{start, end, …}` that can be asked which of them lie over a place. */
export class Intervals {
    #sorted;
    #reach;

    constructor(items) {
        this.#sorted = isSorted(items) ? items : [...items].sort(inTextOrder);
        let furthest = -1;
        this.#reach = this.#sorted.map((item) => (furthest = Math.max(furthest, item.end)));
    }

    get size() {
        return this.#sorted.length;
    }

    /** What covers a code point, in the order of the text. */
    at(offset) {
        return this.between(offset, offset + 1);
    }

    /** What lies wholly or partly between two code points, in the order of the text. */
    between(start, end) {
        const found = [];
        const index = firstWhere(this.#sorted, (item) => item.start >= end);
        for (let i = index - 1; i >= 0 && this.#reach[i] > start; i--) {
            if (this.#sorted[i].end > start) {
                found.push(this.#sorted[i]);
            }
        }
        return found.reverse();
    }

    /** The stretches that two or more ranges cover, as `{start, end}`, joined where they touch. */
    overlaps() {
        return stretches(this.#sorted, 2);
    }
}

/** The stretches that ranges cover, as `{start, end}`, joined where they touch or overlap. */
export function union(ranges) {
    return stretches(ranges, 1);
}

/** The stretches that at least so many ranges cover. */
function stretches(ranges, deep) {
    const events = [];
    for (const { start, end } of ranges) {
        events.push([start, 1], [end, -1]);
    }
    events.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const found = [];
    let depth = 0;
    let from = 0;
    for (const [at, change] of events) {
        if (depth === deep - 1 && change === 1) {
            from = at;
        } else if (depth === deep && change === -1 && at > from) {
            const last = found.at(-1);
            if (last?.end === from) {
                last.end = at;
            } else {
                found.push({ start: from, end: at });
            }
        }
        depth += change;
    }
    return found;
}

/**
 * Where marks begin and end within a stretch of text: `{at, begins, item}` in the order in which they are met, ends
 * before beginnings at the same place.
 */
export function boundaries(marks, start, end) {
    const met = [];
    marks.forEach((mark, order) => {
        if (mark.start >= start && mark.start < end) {
            met.push({ at: mark.start, begins: true, item: mark.item, order });
        }
        if (mark.end > start && mark.end <= end) {
            met.push({ at: mark.end, begins: false, item: mark.item, order: -order });
        }
    });
    return met.sort((a, b) => a.at - b.at || a.begins - b.begins || a.order - b.order);
}

/** Earlier first; of those that begin together the longer first, so that a range precedes what it contains. */
export function inTextOrder(a, b) {
    return a.start - b.start || b.end - a.end;
}

function isSorted(items) {
    return items.every((item, place) => place === 0 || inTextOrder(items[place - 1], item) <= 0);
}

/** Index of the first element that fulfils a condition which holds for all that follow it. */
export function firstWhere(sorted, holds) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(sorted[middle])) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}
