import { passageQuotation } from "./cards.js";
import { button, el, icon } from "./dom.js";
import { t } from "./texts.js";

/** A claim's passages: to go to one, to take one away, and to wait for a selection that becomes a further one. */
export class ClaimPassages {
    #passages = [];
    #editable = false;
    #capturing = false;
    #stamp = null;
    #onFocus;
    #onChange;
    #onSave;
    #unsaved = false;
    element = el("div", {});

    /**
     * @param onFocus called with a passage that is to be shown in the text
     * @param onChange called with the passages as the person wants them; the promise it returns ends the change
     * @param onSave called when those that the server has not got yet are to be sent again
     */
    constructor({ onFocus, onChange, onSave }) {
        this.#onFocus = onFocus;
        this.#onChange = onChange;
        this.#onSave = onSave;
    }

    /** Whether a selection should become a further passage. */
    get isCapturing() {
        return this.#capturing;
    }

    /** @param unsaved whether the server has not got them yet, though it has the claim */
    show(passages, editable, unsaved) {
        this.#passages = passages;
        this.#unsaved = unsaved;
        this.#editable = editable;
        this.#render();
    }

    async add(target) {
        this.#capturing = false;
        await this.#change([...this.#passages, target]);
    }

    async #change(passages) {
        await this.#onChange(passages);
        this.#render();
    }

    /** Builds the list anew if it says something else than before. */
    #render() {
        const stamp = JSON.stringify([this.#passages, this.#editable, this.#capturing, this.#unsaved]);
        if (stamp === this.#stamp) {
            return;
        }
        this.#stamp = stamp;
        this.element.replaceChildren(
            el("h3", {}, t("claim.passages", this.#passages.length)),
            el(
                "ol",
                { class: "passages" },
                this.#passages.map((passage, index) => this.#item(passage, index)),
            ),
            ...(this.#unsaved ? [this.#saving()] : []),
            ...(this.#editable ? [this.#adding()] : []),
        );
    }

    #item(passage, index) {
        return el(
            "li",
            {},
            el(
                "button",
                { type: "button", class: "passage", onclick: () => this.#onFocus(passage) },
                passageQuotation(passage.exact, 160),
            ),
            this.#editable && this.#passages.length > 1
                ? button(
                      t("claim.removePassage"),
                      null,
                      () => this.#change(this.#passages.filter((other, at) => at !== index)),
                      { class: "button small quiet" },
                  )
                : null,
        );
    }

    #saving() {
        return el(
            "div",
            { class: "buttons" },
            el("span", { class: "chip unsent" }, icon("warn"), t("unsent")),
            button(t("claim.savePassages"), null, () => this.#onSave(), { class: "button small primary" }),
        );
    }

    #adding() {
        return this.#capturing
            ? el("p", { class: "notice info", role: "status" }, icon("info"), t("claim.selectPassage"))
            : button(t("claim.addPassage"), "add", () => {
                  this.#capturing = true;
                  this.#render();
              });
    }
}
