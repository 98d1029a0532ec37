import { button, el, field, select, shortened } from "./dom.js";
import { WorkPicker } from "./work-picker.js";
import { t } from "./texts.js";

const LOCATORS = ["page", "chapter", "section", "paragraph", "volume", "issue", "note", "line", "folio", "column", "figure", "table"];
const STANCES = ["supports", "contradicts", "qualifies", "mentions"];

/** The form for a citation: work, locator, verbatim quote, translation, stance. */
export class CitationForm {
    #picker;
    #label;
    #value;
    #quote;
    #translation;
    #stance;
    #sourceNote = null;
    #from;
    #notify;
    #kept;
    #offer;
    element;

    /**
     * @param title heading of the form
     * @param kept the passage of a work's text that the person keeps at hand
     * @param isNew whether the citation is yet to be made
     * @param mayPropose whether it may be put before the reviewers once it is saved
     * @param onInput called at every change with the values, and what was typed of a work that is yet to be made, or null
     * @param onSave called with the values and whether to propose at once
     */
    constructor({ api, notices, kept, title, onInput, onSave, onCancel, isNew, mayPropose }) {
        this.#notify = () => onInput(this.values, this.newWork);
        this.#picker = new WorkPicker({
            api,
            notices,
            onChange: () => this.#notify(),
            onPick: () => {
                // Another work than the note names: the citation no longer rests on that note.
                this.#sourceNote = null;
                this.#from.hidden = true;
            },
        });
        this.#label = select(LOCATORS.map((name) => [name, t(`locator.${name}`)]), "page", { name: "locatorLabel" });
        this.#value = el("input", { type: "text", name: "locator" });
        this.#quote = el("textarea", { rows: "3", dir: "auto", name: "quote" });
        this.#translation = el("textarea", { rows: "2", dir: "auto", name: "translation" });
        this.#stance = select(STANCES.map((name) => [name, t(`citation.stance.${name}`)]), "supports", { name: "stance" });
        this.#from = el("p", { class: "hint from-note", hidden: true });
        this.#kept = kept;
        this.#offer = el("div", { class: "kept-passage" });
        this.#offerKept();
        kept.onChange(() => this.#offerKept());
        const save = async (propose) => {
            if (!this.#picker.value) {
                this.#picker.complain();
                return;
            }
            const buttons = this.element.querySelectorAll(".form-buttons button");
            buttons.forEach((one) => (one.disabled = true));
            await onSave(this.values, propose);
            buttons.forEach((one) => (one.disabled = false));
        };
        this.element = el(
            "form",
            {
                class: "citation-form",
                "aria-label": title,
                oninput: () => this.#notify(),
                onsubmit: (event) => {
                    event.preventDefault();
                    save(false);
                },
            },
            el("h4", {}, title),
            this.#from,
            this.#offer,
            this.#picker.element,
            el(
                "div",
                { class: "field-row" },
                field(t("citation.locatorLabel"), this.#label),
                field(t("citation.locator"), this.#value),
            ),
            field(t("citation.stance"), this.#stance),
            field(t("citation.quote"), this.#quote, t("citation.quoteHint")),
            field(t("citation.translation"), this.#translation),
            el(
                "div",
                { class: "buttons form-buttons" },
                el("button", { type: "submit", class: "button small primary" }, t(isNew ? "citation.saveDraft" : "save")),
                mayPropose
                    ? el("button", { type: "button", class: "button small", onclick: () => save(true) }, t("citation.saveAndPropose"))
                    : null,
                el("button", { type: "button", class: "button small quiet", onclick: onCancel }, t("cancel")),
            ),
        );
    }

    /** Offers the passage at hand: work, place and words in one. */
    #offerKept() {
        const passage = this.#kept.find();
        this.#offer.hidden = !passage?.work;
        this.#offer.replaceChildren(
            ...(passage?.work
                ? [
                      button(t("passage.use"), "cite", () => this.#useKept(passage)),
                      el("span", { class: "hint", dir: "auto" }, shortened(passage.quote, 60)),
                  ]
                : []),
        );
    }

    async #useKept(passage) {
        const { work, locator, quote } = passage;
        await this.fill({ ...this.values, work, locator, quote, sourceNote: null }, t("passage.from", passage.title));
        this.#notify();
    }

    /** What was typed of a work that is yet to be made, or null. */
    get newWork() {
        return this.#picker.typed;
    }

    get values() {
        const value = this.#value.value.trim();
        return {
            work: this.#picker.value?.key ?? null,
            locator: value ? { label: this.#label.value, value } : null,
            quote: this.#quote.value.trim() || null,
            translation: this.#translation.value.trim() || null,
            stance: this.#stance.value,
            sourceNote: this.#sourceNote,
        };
    }

    /**
     * Fills the form from a citation of the API, a kept draft or what a source note says.
     *
     * @param from where that is from, in words
     * @param newWork what was typed of a work that is yet to be made
     */
    async fill({ work, locator, quote, translation, stance, sourceNote }, from, newWork = null) {
        this.#label.value = LOCATORS.includes(locator?.label) ? locator.label : "page";
        this.#value.value = locator?.value ?? "";
        this.#quote.value = quote ?? "";
        this.#translation.value = translation ?? "";
        this.#stance.value = stance ?? "supports";
        this.#sourceNote = sourceNote ?? null;
        this.#from.textContent = from ?? "";
        this.#from.hidden = !from;
        if (typeof work === "string") {
            await this.#picker.chooseKey(work);
        } else {
            this.#picker.choose(work ?? null);
        }
        if (newWork) {
            this.#picker.startNew(newWork);
            this.#notify();
        }
    }

    focus() {
        this.element.scrollIntoView({ block: "nearest" });
        this.element.querySelector(this.#picker.value ? "[name=locator]" : "[name=work]").focus();
    }
}
