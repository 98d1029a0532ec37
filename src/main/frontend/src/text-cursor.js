import { el } from "./dom.js";
import { Lines } from "./lines.js";

const ON_A_MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

/** The keys of the text cursor, for the list of keys: `[keys, text]`. */
export const CURSOR_KEYS = [
    ["← →", "keys.cursor.letter"],
    [ON_A_MAC ? "⌥ ← →" : "Ctrl ← →", "keys.cursor.word"],
    ["Alt ↑ ↓", "keys.cursor.sentence"],
    ["Ctrl ↑ ↓", "keys.cursor.paragraph"],
    ["↑ ↓", "keys.cursor.line"],
    ["Shift", "keys.cursor.select"],
    ["Enter", "keys.cursor.enter"],
];

/**
 * A cursor in the text for those who read without a mouse: it moves by letter, word, sentence, line and paragraph,
 * selects with Shift, and says what it meets. It works while the article has the focus and was reached by keyboard.
 */
export class TextCursor {
    #article;
    #index;
    #blocks;
    #segments;
    #lines;
    #painter;
    #speech;
    #onEnter;
    #caret = el("div", { class: "text-cursor", "aria-hidden": "true", hidden: true });
    #active = false;
    #anchor = null;
    #focus = null;
    #column = null;

    /**
     * @param speech says what the cursor meets
     * @param onEnter called with the selection `{start, end}`, the same twice where nothing is selected
     */
    constructor({ article, index, text, blocks, segments, painter, speech, onEnter }) {
        this.#article = article;
        this.#index = index;
        this.#blocks = blocks;
        this.#segments = segments;
        this.#lines = new Lines({ index, text, blocks, segments, painter });
        this.#painter = painter;
        this.#speech = speech;
        this.#onEnter = onEnter;
        article.parentElement.append(this.#caret);
        article.setAttribute("tabindex", "0");
        article.addEventListener("focus", () => article.matches(":focus-visible") && !this.#active && this.#resume());
        article.addEventListener("blur", () => this.#rest());
        article.addEventListener("pointerdown", () => this.#rest());
        article.addEventListener("keydown", (event) => event.target === article && this.#key(event));
        new ResizeObserver(() => this.#draw()).observe(article);
    }

    get isActive() {
        return this.#active;
    }

    /** Where the cursor stands, a code point, or null if it was never in the text. */
    get offset() {
        return this.#focus;
    }

    /** Puts the cursor before a code point, or where it was last, and the focus into the text. */
    enter(offset = null) {
        const at = offset ?? this.#selected()?.end ?? this.#focus ?? this.#inSight();
        if (at === null) {
            return false;
        }
        this.#active = true;
        this.#article.focus({ preventScroll: true });
        const selected = offset === null ? this.#selected() : null;
        this.#anchor = selected ? selected.start : at;
        this.#move(selected ? selected.end : at, { extend: selected !== null, unit: null });
        return true;
    }

    /** Goes on by so many paragraphs and says where. */
    stepParagraph(by) {
        const here = this.#active ? this.#focus : this.#inSight();
        if (here === null) {
            return false;
        }
        const target = this.#paragraph(here, by);
        this.enter(target);
        this.#speech.paragraph(target);
        return true;
    }

    /** Lets go of what is selected; tells whether there was anything. */
    collapse() {
        if (!this.#active || this.#anchor === this.#focus) {
            return false;
        }
        this.#move(this.#focus, { extend: false, unit: null });
        return true;
    }

    /** Takes over a range that was selected otherwise, as by widening. */
    follow() {
        const selected = this.#active ? this.#selected() : null;
        if (selected) {
            this.#anchor = selected.start;
            this.#focus = selected.end;
            this.#draw();
            this.#speech.selected(selected.start, selected.end);
        }
    }

    #resume() {
        this.enter(this.#selected() ? null : (this.#focus ?? this.#inSight()));
        this.#speech.entered();
    }

    #rest() {
        this.#active = false;
        this.#caret.hidden = true;
    }

    #inSight() {
        const sight = this.#painter.topmost();
        return sight === null ? (this.#blocks.list[0]?.start ?? null) : Math.max(sight, this.#blocks.list[0]?.start ?? 0);
    }

    #selected() {
        const selection = getSelection();
        if (selection.rangeCount === 0 || selection.isCollapsed) {
            return null;
        }
        const range = selection.getRangeAt(0);
        return range.intersectsNode(this.#article) ? this.#index.rangeToOffsets(range) : null;
    }

    #key(event) {
        if (!this.#active || event.metaKey) {
            return;
        }
        const move = this.#moveFor(event);
        if (move) {
            event.preventDefault();
            move();
        } else if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            this.#onEnter({ start: Math.min(this.#anchor, this.#focus), end: Math.max(this.#anchor, this.#focus) });
        }
    }

    #moveFor(event) {
        const extend = event.shiftKey;
        const word = ON_A_MAC ? event.altKey : event.ctrlKey;
        const rightToLeft = this.#blocks.directionAt(this.#focus) === "rtl";
        const by = (unit, forward) => () => this.#go(unit, forward, extend);
        switch (event.key) {
            case "ArrowLeft":
            case "ArrowRight":
                return event.altKey && !ON_A_MAC
                    ? null
                    : by(word ? "word" : "grapheme", (event.key === "ArrowRight") !== rightToLeft);
            case "ArrowUp":
            case "ArrowDown":
                return by(event.altKey ? "sentence" : event.ctrlKey ? "paragraph" : "line", event.key === "ArrowDown");
            case "Home":
            case "End":
                return event.ctrlKey
                    ? () => this.#move(this.#edge(event.key === "End"), { extend, unit: "paragraph" })
                    : by("line-end", event.key === "End");
            default:
                return null;
        }
    }

    #edge(last) {
        return last ? this.#blocks.list.at(-1).end : this.#blocks.list[0].start;
    }

    #go(unit, forward, extend) {
        if (unit === "line" || unit === "line-end") {
            const column = this.#column ?? this.#lines.placeOf(this.#focus)?.x;
            const target =
                unit === "line-end"
                    ? this.#lines.end(this.#focus, forward)
                    : (this.#lines.beyond(this.#focus, forward, column) ?? this.#paragraph(this.#focus, forward ? 1 : -1));
            this.#move(target, { extend, unit });
            this.#column = unit === "line" ? column : null;
            return;
        }
        const target =
            unit === "paragraph" && !extend
                ? this.#paragraph(this.#focus, forward ? 1 : -1)
                : unit === "sentence" && !extend
                  ? this.#sentence(forward)
                  : this.#segments[forward ? "next" : "previous"](this.#focus, unit);
        this.#move(target, { extend, unit, forward });
    }

    /** The beginning of the next or of this or the previous sentence. */
    #sentence(forward) {
        if (!forward) {
            return this.#segments.previous(this.#focus, "sentence");
        }
        const end = this.#segments.next(this.#focus, "sentence");
        const following = this.#segments.next(end, "sentence");
        return following === end ? end : (this.#segments.at(following - 1, "sentence")?.start ?? end);
    }

    #paragraph(offset, by) {
        const { list } = this.#blocks;
        const here = this.#blocks.placeOf(offset);
        const inside = by < 0 && offset > list[here].start;
        return list[Math.max(0, Math.min(list.length - 1, here + (inside ? 0 : by)))].start;
    }

    #move(offset, { extend, unit, forward = true }) {
        const before = this.#focus;
        this.#focus = offset;
        this.#column = null;
        if (!extend) {
            this.#anchor = offset;
        }
        this.#select();
        this.#painter.keepInSight(Math.max(0, Math.min(offset, (this.#blocks.at(offset)?.end ?? offset) - 1)));
        this.#draw();
        if (unit) {
            this.#speech.moved({ before, offset, anchor: this.#anchor, extend, unit, forward });
        }
    }

    #select() {
        const from = this.#index.point(this.#anchor, this.#anchor > this.#focus);
        const to = this.#index.point(this.#focus, this.#focus > this.#anchor);
        if (from && to) {
            getSelection().setBaseAndExtent(from.node, from.units, to.node, to.units);
        }
    }

    #draw() {
        const place = this.#active ? this.#lines.placeOf(this.#focus) : null;
        this.#caret.hidden = place === null;
        if (place) {
            const frame = this.#caret.parentElement.getBoundingClientRect();
            this.#caret.style.transform = `translate(${Math.round(place.x - frame.left)}px, ${Math.round(place.top - frame.top)}px)`;
            this.#caret.style.blockSize = `${Math.round(place.bottom - place.top)}px`;
        }
    }
}
