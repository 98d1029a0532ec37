import { button, debounced, el } from "./dom.js";
import { trimmed } from "./codepoints.js";
import { t } from "./texts.js";

const PREFIX = 32;

/** Follows the selection in the article and offers at its end what can be done with it. */
export class Selecting {
    #article;
    #index;
    #text;
    #revision;
    #toolbar;
    #actions;
    #target = null;

    /**
     * @param actions listed as `{name, label, icon, key, run(target), when()}`
     */
    constructor({ article, index, text, revision, actions }) {
        this.#article = article;
        this.#index = index;
        this.#text = text;
        this.#revision = revision;
        this.#actions = actions;
        this.#toolbar = el("div", {
            class: "selection-toolbar",
            role: "toolbar",
            "aria-label": t("toolbar.label"),
            hidden: true,
        });
        // A press on the toolbar must not take the selection away.
        this.#toolbar.addEventListener("pointerdown", (event) => event.preventDefault());
        document.body.append(this.#toolbar);
        document.addEventListener("selectionchange", debounced(() => this.#follow(), 150));
        addEventListener("scroll", () => this.#place(), { passive: true });
    }

    /** The chosen passage as the API takes it, or null. */
    get target() {
        return this.#read();
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
        return (
            chosen && {
                revision: this.#revision,
                start: chosen.start,
                end: chosen.end,
                exact: this.#text.slice(chosen.start, chosen.end),
                prefix: this.#text.slice(Math.max(0, chosen.start - PREFIX), chosen.start),
                suffix: this.#text.slice(chosen.end, chosen.end + PREFIX),
            }
        );
    }

    #follow() {
        this.#target = this.#toolbar.contains(document.activeElement) ? this.#target : this.#read();
        if (!this.#target) {
            this.#hide();
            return;
        }
        this.#toolbar.replaceChildren(
            ...this.#offered().map((action) =>
                button(t(action.label), action.icon, () => action.run(this.#target), {
                    "aria-keyshortcuts": action.key,
                    title: `${t(action.label)} (${action.key})`,
                    "data-action": action.name,
                }),
            ),
        );
        this.#toolbar.hidden = false;
        this.#place();
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
        this.#target = null;
        this.#toolbar.hidden = true;
    }
}
