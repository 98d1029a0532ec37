import { button, debounced, el } from "./dom.js";
import { trimmed } from "./codepoints.js";
import { t } from "./texts.js";

const PREFIX = 32;
const WIDENINGS = [
    { unit: "word", label: "toolbar.word", key: "w" },
    { unit: "sentence", label: "toolbar.sentence", key: "s" },
    { unit: "paragraph", label: "toolbar.paragraph", key: "b" },
];

/** A passage as the API takes it: its place, its words and what stands around them. */
export function targetOf(text, revision, start, end) {
    return {
        revision,
        start,
        end,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - PREFIX), start),
        suffix: text.slice(end, end + PREFIX),
    };
}

/**
 * Follows the selection in the article, widens it to words, sentences or paragraphs, and offers at its end what can be
 * done with it.
 */
export class Selecting {
    #article;
    #index;
    #text;
    #revision;
    #segments;
    #toolbar;
    #actions;
    #onLeave;
    #target = null;
    #wholeWords;

    /**
     * @param actions listed as `{name, label, icon, key, run(target), when()}`
     * @param wholeWords answers whether selections by the mouse take whole words
     * @param onLeave the focus leaves the toolbar without anything done
     */
    constructor({ article, index, text, revision, segments, actions, wholeWords, onLeave }) {
        this.#article = article;
        this.#index = index;
        this.#text = text;
        this.#revision = revision;
        this.#segments = segments;
        this.#actions = actions;
        this.#wholeWords = wholeWords;
        this.#onLeave = onLeave;
        this.#toolbar = el("div", {
            class: "selection-toolbar",
            role: "toolbar",
            "aria-label": t("toolbar.label"),
            hidden: true,
            onkeydown: (event) => this.#key(event),
        });
        // A press on the toolbar must not take the selection away.
        this.#toolbar.addEventListener("pointerdown", (event) => event.preventDefault());
        document.body.append(this.#toolbar);
        document.addEventListener("selectionchange", debounced(() => this.#follow(), 150));
        addEventListener("scroll", () => this.#place(), { passive: true });
        this.#snapByMouse();
    }

    /** The chosen passage as the API takes it, or null. */
    get target() {
        return this.#read();
    }

    get widenings() {
        return WIDENINGS;
    }

    clear() {
        getSelection().removeAllRanges();
        this.#hide();
    }

    /** Runs the action with that key on the selection; tells whether there was one. */
    runKey(key) {
        const action = this.#offered().find((candidate) => candidate.key === key);
        const target = action ? this.#read() : null;
        if (!target) {
            return false;
        }
        action.run(target);
        return true;
    }

    /** Widens the selection to whole words, sentences or paragraphs; tells whether there was one. */
    widen(unit) {
        const target = this.#read();
        if (!target) {
            return false;
        }
        const { start, end } = this.#segments.snapped(target, unit);
        this.choose(start, end);
        return true;
    }

    /** Selects the text between two code points. */
    choose(start, end) {
        const at = this.#index.boundaries(start, end);
        if (at) {
            getSelection().setBaseAndExtent(at.startContainer, at.startOffset, at.endContainer, at.endOffset);
        }
    }

    /** Takes the focus into the toolbar; tells whether there is anything to be done. */
    enter() {
        this.#follow();
        const first = this.#toolbar.querySelector("button");
        if (this.#toolbar.hidden || !first) {
            return false;
        }
        first.focus({ preventScroll: true });
        return true;
    }

    #offered() {
        return this.#actions.filter((action) => action.when?.() ?? true);
    }

    #read() {
        const selection = getSelection();
        if (selection.rangeCount === 0 || selection.isCollapsed) {
            return null;
        }
        const range = selection.getRangeAt(0);
        if (!range.intersectsNode(this.#article)) {
            return null;
        }
        const raw = this.#index.rangeToOffsets(range);
        const chosen = raw && trimmed(this.#text, raw.start, raw.end);
        return chosen && targetOf(this.#text, this.#revision, chosen.start, chosen.end);
    }

    /** A double press takes a word as its language has it; with Alt, or where it is so set, every selection whole words. */
    #snapByMouse() {
        this.#article.addEventListener("pointerup", (event) => {
            if (event.pointerType === "mouse" && (event.altKey || this.#wholeWords()) && event.detail < 2) {
                setTimeout(() => this.widen("word"), 0);
            }
        });
        this.#article.addEventListener("dblclick", () => this.widen("word"));
    }

    #follow() {
        this.#target = this.#toolbar.contains(document.activeElement) ? this.#target : this.#read();
        if (!this.#target) {
            this.#hide();
            return;
        }
        if (!this.#toolbar.contains(document.activeElement)) {
            this.#toolbar.replaceChildren(...this.#buttons());
        }
        this.#toolbar.hidden = false;
        this.#place();
    }

    #buttons() {
        const acts = this.#offered().map((action) =>
            button(t(action.label), action.icon, () => action.run(this.#target), {
                "aria-keyshortcuts": action.key,
                title: `${t(action.label)} (${action.key})`,
                "data-action": action.name,
            }),
        );
        const widenings = WIDENINGS.map(({ unit, label, key }) =>
            button(t(label), null, () => this.#widenFromToolbar(unit), {
                class: "button small widen",
                "aria-label": t(`${label}Long`),
                "aria-keyshortcuts": key,
                title: `${t(`${label}Long`)} (${key})`,
                "data-widen": unit,
            }),
        );
        return [...acts, el("span", { class: "toolbar-rule", "aria-hidden": "true" }), ...widenings];
    }

    #widenFromToolbar(unit) {
        if (this.widen(unit)) {
            this.#target = this.#read();
            this.#place();
        }
    }

    #key(event) {
        const buttons = [...this.#toolbar.querySelectorAll("button")];
        const at = buttons.indexOf(document.activeElement);
        const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
        if (steps[event.key]) {
            event.preventDefault();
            buttons[(at + steps[event.key] + buttons.length) % buttons.length].focus();
        } else if (event.key === "Home" || event.key === "End") {
            event.preventDefault();
            buttons.at(event.key === "Home" ? 0 : -1).focus();
        } else if (event.key === "Escape") {
            event.preventDefault();
            event.stopPropagation();
            this.#onLeave(this.#target);
        }
    }

    #place() {
        if (this.#toolbar.hidden || !this.#target) {
            return;
        }
        const boxes = this.#index.range(this.#target.start, this.#target.end)?.getClientRects();
        if (!boxes?.length) {
            this.#hide();
            return;
        }
        const first = boxes[0];
        const last = boxes[boxes.length - 1];
        const { width, height } = this.#toolbar.getBoundingClientRect();
        const below = last.bottom + 8;
        const above = first.top - height - 8;
        const top = below + height < innerHeight ? below : Math.max(above, 8);
        const left = Math.max(8, Math.min(last.left + last.width / 2 - width / 2, innerWidth - width - 8));
        this.#toolbar.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    }

    #hide() {
        const held = this.#toolbar.contains(document.activeElement) ? this.#target : null;
        this.#target = null;
        this.#toolbar.hidden = true;
        if (held) {
            this.#onLeave(held);
        }
    }
}
