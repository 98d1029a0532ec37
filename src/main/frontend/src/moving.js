import { trimmed } from "./codepoints.js";
import { button, el, shortened } from "./dom.js";
import { Ends } from "./ends.js";
import { rangesOf } from "./places.js";
import { targetOf } from "./selecting.js";
import { t } from "./texts.js";

const SIDES = ["start", "end"];

/**
 * Moves the ends of one's own note, by handles that are dragged or by keys, with a preview of the words; nothing is
 * saved before one says so. The handles stand at the note at hand.
 */
export class Moving {
    #article;
    #index;
    #text;
    #revision;
    #blocks;
    #segments;
    #painter;
    #announcer;
    #annotating;
    #wholeWords;
    #onEnd;
    #handles = new Map();
    #bar;
    #words = el("bdi", { class: "moving-words" });
    #entry = null;
    #ends = null;
    #version = null;
    #open = false;
    #saving = false;
    #before = null;
    #meanwhile = el("p", { class: "hint meanwhile", role: "status" });

    /**
     * @param wholeWords answers whether dragging takes whole words
     * @param onEnd called with the card's id when the handles are let go, and whether the focus should return
     */
    constructor({ article, index, text, revision, blocks, segments, painter, announcer, annotating, wholeWords, onEnd }) {
        this.#article = article;
        this.#index = index;
        this.#text = text;
        this.#revision = revision;
        this.#blocks = blocks;
        this.#segments = segments;
        this.#painter = painter;
        this.#announcer = announcer;
        this.#annotating = annotating;
        this.#wholeWords = wholeWords;
        this.#onEnd = onEnd;
        const frame = article.parentElement;
        for (const side of SIDES) {
            const handle = el("div", {
                class: `moving-handle moving-${side}`,
                role: "slider",
                tabindex: "-1",
                hidden: true,
                "aria-label": t(`moving.${side}`),
                "aria-orientation": "horizontal",
                onpointerdown: (event) => this.#drag(event, side),
                onkeydown: (event) => this.#key(event, side),
            });
            this.#handles.set(side, handle);
            frame.append(handle);
        }
        this.#bar = el(
            "div",
            {
                class: "moving-bar",
                role: "group",
                "aria-label": t("moving.title"),
                hidden: true,
                onkeydown: (event) => this.#key(event, null),
            },
            el("p", {}, t("moving.title"), " “", this.#words, "”"),
            el("p", { class: "hint" }, t("moving.hint")),
            this.#meanwhile,
            el(
                "div",
                { class: "buttons" },
                button(t("moving.keep"), "status-approved", () => this.#keep(), { class: "button small primary" }),
                button(t("moving.giveUp"), null, () => this.giveUp()),
            ),
        );
        document.body.append(this.#bar);
        new ResizeObserver(() => this.#place()).observe(article);
    }

    /** Whether ends are being moved, so that there is something to keep or to give up. */
    get isOpen() {
        return this.#open;
    }

    /** Shows handles at the entry at hand if its ends may be moved, otherwise none. */
    show(entry) {
        if (this.#open) {
            this.#meanwhile.textContent = this.#isMovedElsewhere ? t("moving.changedMeanwhile") : "";
            return;
        }
        const movable = entry?.mine && entry.kind !== "claim" && !entry.isUnsent && entry.ranges.length === 1 ? entry : null;
        this.#entry = movable;
        this.#ends = movable ? this.#endsOf(movable) : null;
        this.#place();
    }

    /** Begins to move the ends of the entry at hand by keyboard; tells whether it may be. */
    begin() {
        if (!this.#entry) {
            return false;
        }
        this.#start();
        this.#handles.get("end").focus({ preventScroll: true });
        return true;
    }

    giveUp() {
        this.#ends = this.#endsOf(this.#entry);
        this.#announcer.say(t("moving.givenUp"));
        this.#close();
    }

    #endsOf({ start, end }) {
        const blocks = this.#blocks.list;
        return new Ends({ start, end }, this.#segments, { start: blocks[0].start, end: blocks.at(-1).end });
    }

    #start() {
        if (this.#open) {
            return;
        }
        this.#open = true;
        this.#version = this.#entry.item.version;
        this.#meanwhile.textContent = "";
        this.#article.closest(".desk")?.classList.add("is-moving");
        this.#before = document.activeElement;
        this.#bar.hidden = false;
        for (const handle of this.#handles.values()) {
            handle.tabIndex = 0;
        }
        this.#preview();
    }

    #close() {
        this.#open = false;
        this.#article.closest(".desk")?.classList.remove("is-moving");
        this.#bar.hidden = true;
        for (const handle of this.#handles.values()) {
            handle.tabIndex = -1;
        }
        this.#painter.emphasise("pending", []);
        this.#onEnd(this.#entry.id, this.#before);
        this.#place();
    }

    #key(event, side) {
        const rightToLeft = this.#blocks.directionAt(this.#ends.start) === "rtl";
        const forward = { ArrowRight: !rightToLeft, ArrowLeft: rightToLeft, ArrowDown: true, ArrowUp: false }[event.key];
        if (side && forward !== undefined) {
            const upright = event.key === "ArrowDown" || event.key === "ArrowUp";
            const word = event.ctrlKey || (event.altKey && !upright);
            const unit = upright ? (event.ctrlKey ? "paragraph" : "sentence") : word ? "word" : "grapheme";
            this.#start();
            this.#ends.step(side, unit, forward);
            this.#preview();
            this.#painter.keepInSight(side === "start" ? this.#ends.start : this.#ends.end - 1);
        } else if (event.key === "Enter" && (side || event.target === this.#bar)) {
            this.#keep();
        } else if (event.key === "Escape" && this.#open) {
            this.giveUp();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    #drag(event, side) {
        if (event.button !== 0) {
            return;
        }
        event.preventDefault();
        this.#start();
        const handle = this.#handles.get(side);
        handle.setPointerCapture(event.pointerId);
        handle.focus({ preventScroll: true });
        const move = ({ clientX, clientY, altKey }) => {
            // The handle hangs below its line: what is meant is the text above the pointer.
            const offset = this.#painter.offsetAt(clientX, clientY - handle.offsetHeight * 0.9);
            if (offset !== null) {
                this.#ends.drag(side, offset, this.#wholeWords() !== altKey ? "word" : "grapheme");
                this.#preview();
            }
        };
        const end = () => {
            handle.removeEventListener("pointermove", move);
            handle.removeEventListener("pointerup", end);
            handle.removeEventListener("pointercancel", end);
        };
        handle.addEventListener("pointermove", move);
        handle.addEventListener("pointerup", end);
        handle.addEventListener("pointercancel", end);
    }

    #preview() {
        const { start, end } = this.#ends;
        const words = this.#text.slice(start, end);
        this.#painter.emphasise("pending", [{ start, end }]);
        this.#words.textContent = shortened(words.replace(/\s+/gu, " "), 90);
        this.#place();
    }

    /** Puts the handles at the ends of the passage, below its first and its last line. */
    #place() {
        const shown = this.#ends !== null;
        const range = shown ? this.#index.range(this.#ends.start, this.#ends.end) : null;
        const frame = this.#article.parentElement.getBoundingClientRect();
        for (const [side, handle] of this.#handles) {
            const box = range && this.#edge(side);
            handle.hidden = !box;
            if (box) {
                handle.style.transform = `translate(${Math.round(box.x - frame.left)}px, ${Math.round(box.bottom - frame.top)}px)`;
                const { start, end } = this.#ends;
                handle.setAttribute("aria-valuemin", "0");
                handle.setAttribute("aria-valuemax", String(this.#text.length));
                handle.setAttribute("aria-valuenow", String(side === "start" ? start : end));
                const near =
                    side === "start" ? this.#text.slice(start, Math.min(end, start + 40)) : this.#text.slice(Math.max(start, end - 40), end);
                handle.setAttribute("aria-valuetext", t(`moving.${side}Value`, near.replace(/\s+/gu, " ")));
            }
        }
    }

    #edge(side) {
        const { start, end } = this.#ends;
        const letter =
            side === "start"
                ? { start, end: this.#segments.next(start, "grapheme") }
                : { start: this.#segments.previous(end, "grapheme"), end };
        const boxes = this.#index.range(letter.start, letter.end)?.getClientRects() ?? [];
        const box = side === "start" ? boxes[0] : boxes[boxes.length - 1];
        if (!box) {
            return null;
        }
        const fromTheRight = this.#painter.isFromTheRight(this.#text.slice(letter.start, letter.end));
        return { x: fromTheRight === (side === "start") ? box.right : box.left, bottom: box.bottom };
    }

    /**
     * The note that the ends were moved of. Whoever moved them elsewhere meanwhile is not written over unasked; other
     * changes of the note stand in nobody's way.
     */
    #base() {
        const { item } = this.#entry;
        return this.#isMovedElsewhere ? { ...item, version: this.#version } : item;
    }

    get #isMovedElsewhere() {
        const { item, start, end } = this.#entry;
        const [now] = rangesOf(item);
        return now?.start !== start || now.end !== end;
    }

    async #keep() {
        if (this.#saving) {
            return;
        }
        const { start, end } = trimmed(this.#text, this.#ends.start, this.#ends.end) ?? this.#ends;
        if (start === this.#entry.start && end === this.#entry.end) {
            this.#close();
            return;
        }
        this.#saving = true;
        const target = targetOf(this.#text, this.#revision, start, end);
        const saved = await this.#annotating.change(this.#base(), { target }, t("moving.kept"));
        this.#saving = false;
        // Where it could not be saved the ends stay where they were put, to be kept again or given up.
        if (saved) {
            this.#announcer.say(t("moving.saved"));
            this.#close();
        }
    }
}
