import { el, select } from "./dom.js";
import { tagKey } from "./tag-chips.js";
import { t } from "./texts.js";

const STATUSES = ["draft", "proposed", "approved", "changes-requested", "rejected", "needs-recheck", "withdrawn"];

/** What of the margin is shown: whose, which kind, which status, with which tag. */
export class Filters {
    #who;
    #kind;
    #status;
    #tag;
    #known = "";
    #count = el("p", { class: "filter-count", role: "status" });

    constructor(element, onChange) {
        this.#who = select(
            [
                ["all", t("filter.everybody")],
                ["mine", t("filter.mine")],
            ],
            "all",
            { "aria-label": t("filter.who") },
        );
        this.#kind = select(
            [
                ["all", t("filter.allKinds")],
                ["highlight", t("filter.highlights")],
                ["note", t("filter.notes")],
                ["claim", t("filter.claims")],
            ],
            "all",
            { "aria-label": t("filter.kind") },
        );
        this.#status = select(
            [["all", t("filter.allStatuses")], ...STATUSES.map((status) => [status, t(`status.${status}`)])],
            "all",
            { "aria-label": t("filter.status") },
        );
        this.#tag = select([["all", t("filter.allTags")]], "all", { "aria-label": t("filter.tag"), hidden: true });
        element.replaceChildren(
            el("div", { class: "filter-row" }, this.#who, this.#kind, this.#status, this.#tag),
            this.#count,
        );
        element.addEventListener("change", onChange);
    }

    /** Offers the tags that notes have; the chosen one stays even if none has it any more. */
    offer(entries) {
        const tags = new Map();
        entries.forEach((entry) => entry.item.tags?.forEach((tag) => tags.set(tagKey(tag), tag.label)));
        const known = JSON.stringify([...tags]);
        if (known === this.#known) {
            return;
        }
        this.#known = known;
        const chosen = this.#tag.value;
        const kept = chosen !== "all" && !tags.has(chosen) ? this.#tag.selectedOptions[0].textContent : null;
        const options = [...tags].sort(([, a], [, b]) => a.localeCompare(b));
        this.#tag.replaceChildren(
            el("option", { value: "all" }, t("filter.allTags")),
            ...(kept ? [el("option", { value: chosen }, kept)] : []),
            ...options.map(([key, label]) => el("option", { value: key }, label)),
        );
        this.#tag.value = chosen;
        this.#tag.hidden = tags.size === 0 && chosen === "all";
    }

    passes(entry) {
        return (
            (this.#tag.value === "all" || entry.item.tags?.some((tag) => tagKey(tag) === this.#tag.value)) &&
            (this.#who.value === "all" || entry.mine) &&
            (this.#kind.value === "all" || entry.kind === this.#kind.value) &&
            (this.#status.value === "all" ||
                (entry.kind === "claim" &&
                    (entry.status === this.#status.value ||
                        entry.item.citations.some((citation) => citation.status === this.#status.value))))
        );
    }

    reset() {
        for (const control of [this.#who, this.#kind, this.#status, this.#tag]) {
            control.value = "all";
        }
    }

    count(shown, all) {
        this.#count.textContent = all === 0 ? "" : shown === all ? t("filter.count", all) : t("filter.countOf", shown, all);
    }
}
