import { CodePointText } from "./codepoints.js";

/**
 * The map between an article's text nodes and the code points of its canonical text. Elements with data-start hold
 * exactly the text from that code point on; everything else on the page is no part of the text.
 */
export class TextIndex {
    #entries = [];
    #byNode = new Map();
    #document;

    constructor(root) {
        this.#document = root.ownerDocument;
        for (const leaf of root.querySelectorAll("[data-start]")) {
            let at = Number(leaf.dataset.start);
            for (const node of textNodes(leaf)) {
                const text = new CodePointText(node.data);
                const entry = { node, text, start: at, end: at + text.length };
                at = entry.end;
                if (text.length > 0) {
                    this.#entries.push(entry);
                    this.#byNode.set(node, entry);
                }
            }
        }
    }

    /** Code point ranges of the pieces of text on the page, in order: `{start, end, node}`. */
    get entries() {
        return this.#entries;
    }

    /** The code points that a DOM range covers, half-open, or null if it covers no text of the article. */
    rangeToOffsets(range) {
        const start = this.#pointToOffset(range.startContainer, range.startOffset, false);
        const end = this.#pointToOffset(range.endContainer, range.endOffset, true);
        return start === null || end === null || start >= end ? null : { start, end };
    }

    /** The code point at a caret position inside the text, or null if the caret stands elsewhere. */
    caretToOffset(node, units) {
        const entry = this.#byNode.get(node);
        return entry ? entry.start + entry.text.fromUnits(units) : null;
    }

    /**
     * Where a range of code points begins and ends in the page: `{startContainer, startOffset, endContainer,
     * endOffset}`, as StaticRange takes it, or null if none of its text is on the page.
     */
    boundaries(start, end) {
        const first = this.#entries[this.#firstEndingAfter(start)];
        const last = this.#entries[this.#firstStartingAtOrAfter(end) - 1];
        if (!first || !last || last.end <= start || first.start >= end) {
            return null;
        }
        return {
            startContainer: first.node,
            startOffset: first.text.toUnits(Math.max(start - first.start, 0)),
            endContainer: last.node,
            endOffset: last.text.toUnits(Math.min(end, last.end) - last.start),
        };
    }

    /** A live DOM range over code points, or null. */
    range(start, end) {
        const at = this.boundaries(start, end);
        if (!at) {
            return null;
        }
        const range = this.#document.createRange();
        range.setStart(at.startContainer, at.startOffset);
        range.setEnd(at.endContainer, at.endOffset);
        return range;
    }

    #pointToOffset(node, units, isEnd) {
        const entry = this.#byNode.get(node);
        if (entry) {
            return entry.start + entry.text.fromUnits(units, isEnd);
        }
        if (this.#entries.length === 0) {
            return null;
        }
        const point = this.#document.createRange();
        point.setStart(node, units);
        point.collapse(true);
        // First piece of text that begins after the point.
        let low = 0;
        let high = this.#entries.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (point.comparePoint(this.#entries[middle].node, 0) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (isEnd) {
            return low === 0 ? null : this.#entries[low - 1].end;
        }
        return low === this.#entries.length ? null : this.#entries[low].start;
    }

    #firstEndingAfter(offset) {
        return firstWhere(this.#entries, (entry) => entry.end > offset);
    }

    #firstStartingAtOrAfter(offset) {
        return firstWhere(this.#entries, (entry) => entry.start >= offset);
    }
}

/** Index of the first element that fulfils a condition which holds for all that follow it. */
function firstWhere(sorted, holds) {
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

function* textNodes(element) {
    for (const child of element.childNodes) {
        if (child.nodeType === 3) {
            yield child;
        } else if (child.nodeType === 1) {
            yield* textNodes(child);
        }
    }
}
