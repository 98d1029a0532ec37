import { el, uniqueId } from "./dom.js";
import { tagChip } from "./tag-chips.js";

/**
 * Concepts as a tree, after the ARIA pattern: arrow keys move, open and close, Enter chooses. A concept that is narrower
 * than several stands under each. What is closed is not in the page, so that thousands are no burden.
 */
export class ConceptTree {
    #concepts = new Map();
    #narrower = new Map();
    #open = new Set();
    #chosen = null;
    #onChoose;
    element;

    constructor({ label, onChoose }) {
        this.#onChoose = onChoose;
        this.element = el("ul", { class: "vocabulary-tree", role: "tree", "aria-label": label, onkeydown: (event) => this.#key(event) });
    }

    /**
     * @param concepts all of them
     * @param kept ids of those that are shown, flat and without what is narrower; null for the tree of all
     */
    show(concepts, chosen = this.#chosen, kept = null) {
        this.#concepts = new Map(concepts.map((one) => [one.id, one]));
        this.#narrower = new Map();
        this.#chosen = chosen;
        if (kept !== null) {
            this.#narrower.set(null, concepts.filter(({ id }) => kept.has(id)).sort((a, b) => a.label.localeCompare(b.label)));
            this.#render();
            return;
        }
        for (const one of concepts) {
            for (const above of one.broader.length ? one.broader : [null]) {
                this.#narrower.set(above, [...(this.#narrower.get(above) ?? []), one]);
            }
        }
        this.#narrower.forEach((list) => list.sort((a, b) => a.label.localeCompare(b.label)));
        for (let at = this.#concepts.get(chosen), steps = 0; at?.broader.length && steps < 60; steps++) {
            this.#open.add(at.broader[0]);
            at = this.#concepts.get(at.broader[0]);
        }
        this.#render();
    }

    focus() {
        this.element.querySelector('[tabindex="0"]')?.focus();
    }

    #render(focused = null) {
        this.element.replaceChildren(...(this.#narrower.get(null) ?? []).map((one) => this.#item(one, 1, "")));
        const items = this.#items();
        const at = items.find((item) => item.dataset.path === focused) ?? items.find((item) => item.dataset.id === this.#chosen) ?? items[0];
        at?.setAttribute("tabindex", "0");
        if (focused !== null) {
            at?.focus();
        }
    }

    #item(concept, level, parent) {
        const below = this.#narrower.get(concept.id) ?? [];
        const open = this.#open.has(concept.id);
        const path = `${parent}/${concept.id}`;
        const chip = tagChip({ ...concept, concept: concept.id });
        chip.id = uniqueId("concept");
        const group = open && below.length ? uniqueId("narrower") : null;
        return el(
            "li",
            { role: "none" },
            el(
                "div",
                {
                    class: "node",
                    role: "treeitem",
                    tabindex: "-1",
                    "aria-level": String(level),
                    "aria-selected": String(concept.id === this.#chosen),
                    "aria-expanded": below.length ? String(open) : null,
                    "aria-owns": group,
                    "aria-labelledby": chip.id,
                    "data-id": concept.id,
                    "data-path": path,
                    onclick: (event) => {
                        if (below.length && event.target.closest(".twist")) {
                            this.#toggle(concept.id, path);
                        } else {
                            this.#choose(concept.id, path);
                        }
                    },
                },
                el("span", { class: "twist", "aria-hidden": "true" }, below.length ? (open ? "▾" : "▸") : ""),
                chip,
                // Not part of the name: how many there are is told with each of them.
                below.length ? el("span", { class: "hint", "data-count": String(below.length) }) : null,
            ),
            group ? el("ul", { role: "group", id: group }, below.map((one) => this.#item(one, level + 1, path))) : null,
        );
    }

    #items() {
        return [...this.element.querySelectorAll('[role="treeitem"]')];
    }

    #toggle(id, path) {
        if (!this.#open.delete(id)) {
            this.#open.add(id);
        }
        this.#render(path);
    }

    #choose(id, path) {
        this.#chosen = id;
        this.#render(path);
        this.#onChoose(this.#concepts.get(id));
    }

    #key(event) {
        const item = event.target.closest('[role="treeitem"]');
        if (!item) {
            return;
        }
        const items = this.#items();
        const at = items.indexOf(item);
        const { id, path } = item.dataset;
        const expanded = item.getAttribute("aria-expanded");
        const forward = getComputedStyle(this.element).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
        const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
        const go = (to) => {
            item.setAttribute("tabindex", "-1");
            to?.setAttribute("tabindex", "0");
            to?.focus();
        };
        if (event.key === "ArrowDown") {
            go(items[at + 1] ?? item);
        } else if (event.key === "ArrowUp") {
            go(items[at - 1] ?? item);
        } else if (event.key === "Home") {
            go(items[0]);
        } else if (event.key === "End") {
            go(items[items.length - 1]);
        } else if (event.key === forward && expanded === "false") {
            this.#toggle(id, path);
        } else if (event.key === forward && expanded === "true") {
            go(items[at + 1]);
        } else if (event.key === back && expanded === "true") {
            this.#toggle(id, path);
        } else if (event.key === back) {
            go(item.closest("ul").parentElement.querySelector(':scope > [role="treeitem"]') ?? item);
        } else if (event.key === "Enter" || event.key === " ") {
            this.#choose(id, path);
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
}
