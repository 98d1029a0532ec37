import { Intervals } from "./intervals.js";

/** How far beyond the window marks are painted, px: thousands of marks cost what those in sight cost. */
const AHEAD = "1500px 0px";

const NAMES = [
    "highlight",
    "note",
    "claim-draft",
    "claim-proposed",
    "claim-approved",
    "claim-changes-requested",
    "claim-rejected",
    "claim-needs-recheck",
    "claim-withdrawn",
    "overlap",
    "pending",
    "focused",
];

/**
 * Paints marks over the text by the CSS Custom Highlight API: the text's elements are never touched, so painting
 * neither moves a letter nor disturbs a selection. One registered highlight per look, styled in desk.css.
 */
export class Painter {
    #index;
    #article;
    #marks = new Intervals([]);
    #overlaps = new Intervals([]);
    #layers = new Map();
    #near = new Set();
    #window = null;

    constructor(article, index) {
        this.#article = article;
        this.#index = index;
        NAMES.forEach((name, priority) => {
            const layer = new Highlight();
            layer.priority = priority;
            this.#layers.set(name, layer);
            CSS.highlights.set(`scholion-${name}`, layer);
        });
        const observer = new IntersectionObserver((changes) => this.#moved(changes), { rootMargin: AHEAD });
        for (const leaf of article.querySelectorAll("[data-start]")) {
            observer.observe(leaf);
        }
    }

    /** Paints marks `{start, end, look, item}` in place of all former ones. */
    paint(marks) {
        this.#marks = new Intervals(marks);
        this.#overlaps = new Intervals(this.#marks.overlaps());
        this.#repaint();
    }

    /** Paints what the hand is on: "focused" (a card's passages) or "pending" (a passage about to be saved). */
    emphasise(name, ranges) {
        this.#layers.get(name).clear();
        for (const { start, end } of ranges) {
            this.#add(name, start, end);
        }
    }

    /** The items whose marks lie under a place in the window (px), in the order of the text, each once. */
    itemsAt(x, y) {
        const caret = caretAt(x, y);
        const offset = caret ? this.#index.caretToOffset(caret.node, caret.offset) : null;
        if (offset === null) {
            return [];
        }
        // A caret falls between two letters: the pointer is on the one or on the other.
        const letter = [offset, offset - 1].find((candidate) => this.#covers(candidate, x, y));
        return letter === undefined ? [] : [...new Set(this.#marks.at(letter).map((mark) => mark.item))];
    }

    /** Distance of a code point's line from the article's top, px, or null if it is not on the page. */
    topOf(start, end) {
        const range = this.#index.range(start, Math.min(start + 1, end));
        const box = range?.getClientRects()[0];
        return box ? box.top - this.#article.getBoundingClientRect().top : null;
    }

    /** Brings a passage into sight, gently unless told otherwise. */
    scrollTo(start, end, behavior = calmScrolling()) {
        const box = this.#index.range(start, end)?.getClientRects()[0];
        if (box && (box.top < 80 || box.bottom > innerHeight * 0.7)) {
            scrollBy({ top: box.top - innerHeight * 0.3, behavior });
        }
    }

    /** Blocks have come near the window or gone from it. */
    #moved(changes) {
        for (const { target, isIntersecting } of changes) {
            if (isIntersecting) {
                this.#near.add(target);
            } else {
                this.#near.delete(target);
            }
        }
        let start = Infinity;
        let end = 0;
        for (const leaf of this.#near) {
            const from = Number(leaf.dataset.start);
            start = Math.min(start, from);
            // Its code points are at most as many as its UTF-16 units.
            end = Math.max(end, from + leaf.textContent.length);
        }
        if (end > 0 && (this.#window?.start !== start || this.#window?.end !== end)) {
            this.#window = { start, end };
            this.#repaint();
        }
    }

    #repaint() {
        for (const name of NAMES) {
            if (name !== "pending" && name !== "focused") {
                this.#layers.get(name).clear();
            }
        }
        if (this.#window) {
            for (const { start, end, look } of this.#marks.between(this.#window.start, this.#window.end)) {
                this.#add(look, start, end);
            }
            for (const { start, end } of this.#overlaps.between(this.#window.start, this.#window.end)) {
                this.#add("overlap", start, end);
            }
        }
    }

    #add(name, start, end) {
        const at = this.#index.boundaries(start, end);
        if (at) {
            this.#layers.get(name).add(new StaticRange(at));
        }
    }

    #covers(offset, x, y) {
        const boxes = this.#index.range(offset, offset + 1)?.getClientRects() ?? [];
        return [...boxes].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    }
}

function caretAt(x, y) {
    if (document.caretPositionFromPoint) {
        const position = document.caretPositionFromPoint(x, y);
        return position && { node: position.offsetNode, offset: position.offset };
    }
    const range = document.caretRangeFromPoint?.(x, y);
    return range && { node: range.startContainer, offset: range.startOffset };
}

function calmScrolling() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}
