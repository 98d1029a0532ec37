import { CodePointText } from "./codepoints.js";
import { firstWhere } from "./intervals.js";

/**
 * The map between an article's text nodes and the code points of its canonical text. Elements with data-start hold
 * exactly the text from that code point on; everything else on the page is no part of the text.
 */
export class TextIndex {
    #entries = [];
    #byNode = new Map();
    #spans = new Map();
    #document;

    constructor(root) {
        this.#document = root.ownerDocument;
        for (const leaf of root.querySelectorAll("[data-start]")) {
            let at = Number(leaf.dataset.start);
            for (const node of textNodes(leaf)) {
                const text = new CodePointText(node.data);
                const entry = { node, leaf, text, start: at, end: at + text.length };
                at = entry.end;
                if (text.length > 0) {
                    this.#entries.push(entry);
                    this.#byNode.set(node, entry);
                }
            }
            this.#spans.set(leaf, { start: Number(leaf.dataset.start), end: at });
        }
    }

    /** Code point ranges of the pieces of text on the page, in order: `{start, end, node, leaf}`. */
    get entries() {
        return this.#entries;
    }

    /** The code points of an element with data-start, as `{start, end}`. */
    spanOf(leaf) {
        return this.#spans.get(leaf);
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

    /** The text node that holds a code point, or else the next one; null behind the text. */
    nodeAt(offset) {
        return this.#entries[this.#firstEndingAfter(offset)]?.node ?? null;
    }

    /** Where a caret stands that is before a code point, or behind the one before it if `behind`: `{node, units}`. */
    point(offset, behind = false) {
        const place = behind ? this.#firstStartingAtOrAfter(offset) - 1 : this.#firstEndingAfter(offset);
        const entry = this.#entries[place] ?? this.#entries.at(behind ? 0 : -1);
        return entry ? { node: entry.node, units: entry.text.toUnits(offset - entry.start) } : null;
    }

    /**
     * Cuts the text node in two that holds a code point inside it, so that an element can stand between; the offsets
     * stay what they are. Answers the node that begins there, or null if no text does.
     */
    cut(offset) {
        const place = this.#firstEndingAfter(offset);
        const entry = this.#entries[place];
        if (!entry || entry.start > offset) {
            return null;
        }
        if (entry.start === offset) {
            return entry.node;
        }
        const rest = entry.node.splitText(entry.text.toUnits(offset - entry.start));
        const second = { node: rest, leaf: entry.leaf, text: new CodePointText(rest.data), start: offset, end: entry.end };
        entry.text = new CodePointText(entry.node.data);
        entry.end = offset;
        this.#entries.splice(place + 1, 0, second);
        this.#byNode.set(rest, second);
        return rest;
    }

    /** Joins two neighbouring text nodes that were cut; those that do not belong together are left alone. */
    join(node, next) {
        const first = this.#byNode.get(node);
        const second = this.#byNode.get(next);
        if (first && second && node.nextSibling === next && first.end === second.start) {
            node.appendData(next.data);
            next.remove();
            this.#byNode.delete(next);
            this.#entries.splice(this.#entries.indexOf(second), 1);
            first.text = new CodePointText(node.data);
            first.end = second.end;
        }
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

function* textNodes(element) {
    for (const child of element.childNodes) {
        if (child.nodeType === 3) {
            yield child;
        } else if (child.nodeType === 1) {
            yield* textNodes(child);
        }
    }
}
