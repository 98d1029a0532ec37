import { el, icon } from "./dom.js";
import { ask } from "./notices.js";
import { TagActs } from "./tag-acts.js";
import { tagInput } from "./tag-chips.js";
import { TagField } from "./tag-field.js";
import { t } from "./texts.js";

/** Tags all notes that the desk's filters let through, or takes tags off them; claims have no tags. */
export class BulkTags {
    #acts;
    #notices;
    #suggest;
    #ids = [];
    #words = el("span", {});
    element;

    /**
     * @param suggest answers tags for some letters
     * @param changed called when notes were changed, and waited for
     */
    constructor({ api, notices, suggest, changed }) {
        this.#acts = new TagActs({ api, notices, changed });
        this.#notices = notices;
        this.#suggest = suggest;
        this.element = el(
            "button",
            { type: "button", class: "button quiet small bulk-tags", hidden: true, onclick: () => this.#ask() },
            icon("tag"),
            this.#words,
        );
    }

    /** The entries that are shown now. */
    show(entries) {
        this.#ids = entries.filter(({ kind, isUnsent }) => kind !== "claim" && !isUnsent).map(({ item }) => item.id);
        this.#words.textContent = t("bulk.these", this.#ids.length.toLocaleString());
        this.element.hidden = this.#ids.length === 0;
    }

    async #ask() {
        const ids = [...this.#ids];
        const tags = new TagField({ suggest: this.#suggest });
        const act = await ask(t("bulk.title", ids.length.toLocaleString()), el("div", {}, tags.element, el("p", { class: "hint" }, t("bulk.hint"))), [
            { value: "apply", label: t("bulk.apply"), kind: "primary" },
            { value: "remove", label: t("bulk.remove") },
            { value: null, label: t("cancel") },
        ]);
        if (!act) {
            return;
        }
        if (tags.value.length === 0) {
            this.#notices.show("warn", t("bulk.noTag"), { seconds: 8 });
            return;
        }
        await this.#acts.act({ act, tags: tags.value.map(tagInput), filter: { ids } });
    }
}
