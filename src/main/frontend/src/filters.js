import { el, select } from "./dom.js";
import { t } from "./texts.js";

const STATUSES = ["draft", "proposed", "approved", "changes-requested", "rejected", "needs-recheck", "withdrawn"];

/** What of the margin is shown: whose, which kind, which status. */
export class Filters {
    #who;
    #kind;
    #status;
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
        element.replaceChildren(el("div", { class: "filter-row" }, this.#who, this.#kind, this.#status), this.#count);
        element.addEventListener("change", onChange);
    }

    passes(entry) {
        return (
            (this.#who.value === "all" || entry.mine) &&
            (this.#kind.value === "all" || entry.kind === this.#kind.value) &&
            (this.#status.value === "all" ||
                (entry.kind === "claim" &&
                    (entry.status === this.#status.value ||
                        entry.item.citations.some((citation) => citation.status === this.#status.value))))
        );
    }

    reset() {
        for (const control of [this.#who, this.#kind, this.#status]) {
            control.value = "all";
        }
    }

    count(shown, all) {
        this.#count.textContent = all === 0 ? "" : shown === all ? t("filter.count", all) : t("filter.countOf", shown, all);
    }
}
