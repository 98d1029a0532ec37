import { el, field } from "./dom.js";
import { t } from "./texts.js";

/** A claim's sentence: a field for its author, words for everybody else. */
export class ClaimStatement {
    #words = null;
    #save = el("button", { type: "submit", class: "button small primary" }, t("claim.save"));
    element;

    /**
     * @param text the sentence as it is
     * @param editable whether the person may change it
     */
    constructor({ text, editable, onInput, onSave }) {
        if (!editable) {
            this.element = el("p", { class: "card-statement", dir: "auto" }, text);
            return;
        }
        this.#words = el("textarea", { rows: "3", dir: "auto", name: "statement", value: text, oninput: onInput });
        this.element = el(
            "form",
            {
                onsubmit: (event) => {
                    event.preventDefault();
                    onSave();
                },
            },
            field(t("claim.statement"), this.#words, t("claim.statementHint")),
            el("div", { class: "buttons" }, this.#save),
        );
    }

    /** What is written in the field now; empty where there is none. */
    get typed() {
        return this.#words?.value ?? "";
    }

    /** Whether the field says something else than the sentence as it was saved. */
    differsFrom(text) {
        return this.#words !== null && this.#words.value !== text;
    }

    fill(text) {
        if (this.#words) {
            this.#words.value = text;
        } else {
            this.element.textContent = text;
        }
    }

    /** The button to save appears when there is something to save; `saved` is null for a claim that never was. */
    offerSaving(saved) {
        this.#save.hidden = saved !== null && this.typed.trim() === saved;
    }

    /** Marks the field as wrong or right. */
    mark(wrong) {
        if (wrong) {
            this.#words.setAttribute("aria-invalid", "true");
            this.#words.focus();
        } else {
            this.#words.removeAttribute("aria-invalid");
        }
    }

    focus() {
        this.#words?.focus();
    }
}
