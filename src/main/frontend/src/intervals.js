/** Ranges `{start, end, …}` that can be asked which of them lie over a place. */
export class Intervals {
    #sorted;
    #reach;

    constructor(items) {
        this.#sorted = [...items].sort(inTextOrder);
        let furthest = -1;
        this.#reach = this.#sorted.map((item) => (furthest = Math.max(furthest, item.end)));
    }

    /** What covers a code point, in the order of the text. */
    at(offset) {
        return this.between(offset, offset + 1);
    }

    /** What lies wholly or partly between two code points, in the order of the text. */
    between(start, end) {
        const found = [];
        let index = this.#sorted.length;
        let low = 0;
        while (low < index) {
            const middle = (low + index) >> 1;
            if (this.#sorted[middle].start >= end) {
                index = middle;
            } else {
                low = middle + 1;
            }
        }
        for (let i = index - 1; i >= 0 && this.#reach[i] > start; i--) {
            if (this.#sorted[i].end > start) {
                found.push(this.#sorted[i]);
            }
        }
        return found.reverse();
    }

    /** The stretches that two or more ranges cover, as `{start, end}`, joined where they touch. */
    overlaps() {
        const events = [];
        for (const { start, end } of this.#sorted) {
            events.push([start, 1], [end, -1]);
        }
        events.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const stretches = [];
        let depth = 0;
        let from = 0;
        for (const [at, change] of events) {
            if (depth === 1 && change === 1) {
                from = at;
            } else if (depth === 2 && change === -1 && at > from) {
                const last = stretches.at(-1);
                if (last?.end === from) {
                    last.end = at;
                } else {
                    stretches.push({ start: from, end: at });
                }
            }
            depth += change;
        }
        return stretches;
    }
}

/** Earlier first; of those that begin together the longer first, so that a range precedes what it contains. */
export function inTextOrder(a, b) {
    return a.start - b.start || b.end - a.end;
}
