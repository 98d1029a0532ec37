import { el, select } from "./dom.js";
import { tagKey } from "./tag-chips.js";
import { t } from "./texts.js";

const STATUSES = ["draft", "proposed", "approved", "changes-requested", "rejected", "needs-recheck", "withdrawn"];
const STATES = ["open", "resolved"];
const ALL = "all";

/**
 * By what the margin can be narrowed, in the order of the controls: `{name, options(entries), passes(entry, value)}`.
 * Options are `[value, words]`, the one that lets everything pass first; a facet without a second one is not shown.
 */
export const FACETS = [
    {
        name: "who",
        options: (entries) => [
            [ALL, t("filter.everybody")],
            ["mine", t("filter.mine")],
            ...[...new Map(entries.filter(({ mine }) => !mine).map(({ item }) => [authorKey(item.author), item.author.name]))]
                .sort((a, b) => a[1].localeCompare(b[1]))
                .map(([key, name]) => [`by-${key}`, name]),
        ],
        passes: (entry, value) =>
            value === "mine" ? entry.mine : !entry.mine && `by-${authorKey(entry.item.author)}` === value,
    },
    {
        name: "kind",
        options: () => [
            [ALL, t("filter.allKinds")],
            ["highlight", t("filter.highlights")],
            ["note", t("filter.notes")],
            ["claim", t("filter.claims")],
        ],
        passes: (entry, value) => entry.kind === value,
    },
    {
        name: "status",
        options: (entries) => [
            [ALL, t("filter.allStatuses")],
            ...(entries.some(({ kind }) => kind !== "claim") ? STATES.map((state) => [state, t(`status.${state}`)]) : []),
            ...STATUSES.map((status) => [status, t(`status.${status}`)]),
        ],
        passes: ({ kind, status, item }, value) =>
            kind === "claim"
                ? status === value || item.citations.some((citation) => citation.status === value)
                : item.status === value,
    },
    {
        name: "tag",
        options: (entries) => {
            const tags = new Map(entries.flatMap(({ item }) => item.tags ?? []).map((tag) => [tagKey(tag), tag.label]));
            return [[ALL, t("filter.allTags")], ...[...tags].sort((a, b) => a[1].localeCompare(b[1]))];
        },
        passes: ({ item }, value) => item.tags?.some((tag) => tagKey(tag) === value) ?? false,
    },
];

/** What of the margin is shown: one control for each facet. */
export class Filters {
    #facets;
    #controls = new Map();
    #offered = new Map();
    #entries = null;
    #count = el("p", { class: "filter-count", role: "status" });

    constructor(element, onChange, facets = FACETS) {
        this.#facets = facets;
        for (const facet of facets) {
            const control = select([], ALL, { "aria-label": t(`filter.${facet.name}`), "data-facet": facet.name });
            this.#controls.set(facet.name, control);
        }
        this.offer([]);
        element.replaceChildren(el("div", { class: "filter-row" }, [...this.#controls.values()]), this.#count);
        element.addEventListener("change", onChange);
    }

    /** Lets the controls offer what there is among the entries; what was chosen stays, even if nothing has it any more. */
    offer(entries) {
        if (entries === this.#entries) {
            return;
        }
        this.#entries = entries;
        for (const { name, options } of this.#facets) {
            const offered = options(entries);
            const key = JSON.stringify(offered);
            if (this.#offered.get(name) !== key) {
                this.#offered.set(name, key);
                const control = this.#controls.get(name);
                const chosen = control.selectedOptions[0];
                const kept = chosen && offered.every(([value]) => value !== chosen.value) ? [chosen] : [];
                const value = chosen?.value ?? ALL;
                control.replaceChildren(...offered.map(([each, words]) => el("option", { value: each }, words)), ...kept);
                control.value = value;
                control.hidden = offered.length + kept.length < 2;
            }
        }
    }

    /** What is chosen, as one word. */
    get chosen() {
        return [...this.#controls.values()].map(({ value }) => value).join(" ");
    }

    passes(entry) {
        return this.#facets.every(({ name, passes }) => {
            const { value } = this.#controls.get(name);
            return value === ALL || value === "" || passes(entry, value);
        });
    }

    reset() {
        for (const control of this.#controls.values()) {
            control.value = ALL;
        }
    }

    count(shown, all) {
        const words = all === 0 ? "" : shown === all ? t("filter.count", all.toLocaleString()) : t("filter.countOf", shown.toLocaleString(), all.toLocaleString());
        if (this.#count.textContent !== words) {
            this.#count.textContent = words;
        }
    }
}

function authorKey(author) {
    return author.handle ?? author.name;
}
