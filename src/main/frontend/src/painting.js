import { Intervals, union } from "./intervals.js";

/** How far beyond the window marks are painted, px: thousands of marks cost what those in sight cost. */
const AHEAD = "1500px 0px";

/** Where reading begins below the page's header, px from the window's top. */
const READING_LINE = 80;

const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

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
    "unsent",
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
    #layers = new Map();
    #near = new Set();
    #window = null;
    #isBare = true;
    #listeners = [];
    #emphasised = new Map();

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
        this.#repaint();
    }

    /** Paints what the hand is on: "focused" (a card's passages) or "pending" (a passage about to be saved). */
    emphasise(name, ranges) {
        this.#emphasised.set(name, ranges);
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
        return letter === undefined ? [] : this.itemsOn(letter);
    }

    /** The items whose marks lie on a code point, in the order of the text, each once. */
    itemsOn(offset) {
        return [...new Set(this.#marks.at(offset).map((mark) => mark.item))];
    }

    /** The marks that lie wholly or partly between two code points, in the order of the text. */
    marksBetween(start, end) {
        return this.#marks.between(start, end);
    }

    /** The code point that is nearest to a place in the window (px), or null if that is no place in the text. */
    offsetAt(x, y) {
        const caret = caretAt(x, y);
        return caret ? this.#index.caretToOffset(caret.node, caret.offset) : null;
    }

    /** The text that is laid out between two heights of the window (px) or near them, as `{start, end}`, or null. */
    between(top, bottom) {
        let start = Infinity;
        let end = -1;
        for (const leaf of this.#near) {
            const box = leaf.getBoundingClientRect();
            if (box.bottom > top && box.top < bottom) {
                const { start: from, end: to } = this.#index.spanOf(leaf);
                start = Math.min(start, from);
                end = Math.max(end, to);
            }
        }
        return end < 0 ? null : { start, end };
    }

    /** The code point of the first line below the page's header that is in sight, 0 at the top, or null. */
    topmost() {
        if (scrollY < 40) {
            return 0;
        }
        const line = READING_LINE;
        const leaf = [...this.#near]
            .sort((a, b) => Number(a.dataset.start) - Number(b.dataset.start))
            .find((candidate) => candidate.getBoundingClientRect().bottom > line);
        if (!leaf) {
            return null;
        }
        const { start, end } = this.#index.spanOf(leaf);
        // The first code point whose line ends below the reading line.
        let low = start;
        let high = end - 1;
        while (low < high) {
            const middle = (low + high) >> 1;
            const box = this.#index.range(middle, middle + 1)?.getClientRects()[0];
            if (!box || box.bottom > line + 2) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Scrolls so that the line of a code point is the first below the page's header. */
    bringUp(offset) {
        const range = this.#index.range(offset, offset + 1);
        let left = scrollY;
        const scroll = () => {
            const box = range?.getClientRects()[0];
            // Who has scrolled on meanwhile is not taken back.
            if (box && left === scrollY) {
                scrollBy({ top: box.top - READING_LINE, behavior: "instant" });
                left = scrollY;
            }
        };
        scroll();
        // Fonts and stretches that were not laid out before move the lines above.
        requestAnimationFrame(scroll);
        document.fonts?.ready.then(scroll);
    }

    /** Where a code point is painted in the window, or null. */
    boxOf(offset) {
        return this.#index.range(offset, offset + 1)?.getClientRects()[0] ?? null;
    }

    /** Brings a code point into sight, at once and no further than needed. */
    keepInSight(offset) {
        const box = this.#index.range(offset, offset + 1)?.getClientRects()[0];
        if (box && (box.top < 110 || box.bottom > innerHeight - 140)) {
            scrollBy({ top: box.top - (box.top < 110 ? 160 : innerHeight - 240), behavior: "instant" });
        }
    }

    /** Whether a letter is one of a script that runs from the right. */
    isFromTheRight(letter) {
        return FROM_THE_RIGHT.test(letter);
    }

    /** Paints the same marks again, after text nodes were cut or joined. */
    refresh() {
        this.#repaint();
        for (const [name, ranges] of this.#emphasised) {
            this.emphasise(name, ranges);
        }
    }

    /** Elements of text that are near the window. */
    get near() {
        return this.#near;
    }

    /** Calls back when other blocks have come near the window. */
    onNear(listener) {
        this.#listeners.push(listener);
    }

    /** Distance of a code point's line from the article's top, px, or null if it is not on the page. */
    topOf(start, end) {
        const range = this.#index.range(start, Math.min(start + 1, end));
        const box = range?.getClientRects()[0];
        return box ? box.top - this.#article.getBoundingClientRect().top : null;
    }

    /** Brings a passage into sight, gently unless told otherwise or far away. */
    scrollTo(start, end, behavior = calmScrolling()) {
        const range = this.#index.range(start, end);
        const box = range?.getClientRects()[0];
        if (!box || (box.top >= 80 && box.bottom <= innerHeight * 0.7)) {
            return;
        }
        const near = Math.abs(box.top) < 4 * innerHeight;
        scrollBy({ top: box.top - innerHeight * 0.3, behavior: near ? behavior : "instant" });
        if (!near) {
            // Text that was not laid out before may turn out to be of another height than was guessed.
            requestAnimationFrame(() => {
                const now = range.getClientRects()[0];
                if (now) {
                    scrollBy({ top: now.top - innerHeight * 0.3, behavior: "instant" });
                }
            });
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
            const { start: from, end: to } = this.#index.spanOf(leaf);
            start = Math.min(start, from);
            end = Math.max(end, to);
        }
        if (end > 0 && (this.#window?.start !== start || this.#window?.end !== end)) {
            this.#window = { start, end };
            this.#repaint();
            this.#listeners.forEach((listener) => listener());
        }
    }

    #repaint() {
        if (!this.#window || (this.#isBare && this.#marks.size === 0)) {
            return;
        }
        this.#isBare = this.#marks.size === 0;
        for (const name of NAMES) {
            if (name !== "pending" && name !== "focused" && this.#layers.get(name).size > 0) {
                this.#layers.get(name).clear();
            }
        }
        const marks = this.#marks.between(this.#window.start, this.#window.end);
        const looks = new Map(marks.map((mark) => [mark.look, []]));
        for (const mark of marks) {
            looks.get(mark.look).push(mark);
        }
        // Marks of one look that lie over each other are one stretch of paint.
        for (const [look, ranges] of looks) {
            for (const { start, end } of union(ranges)) {
                this.#add(look, start, end);
            }
        }
        for (const { start, end } of new Intervals(marks).overlaps()) {
            this.#add("overlap", start, end);
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
