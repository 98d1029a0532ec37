import { el } from "./dom.js";
import { placeCards } from "./placing.js";
import { t } from "./texts.js";

const GAP = 8;
const GUESSED_HEIGHT = 120;
/** How far beyond the window cards are already made, px. */
const AHEAD = 600;
/** Below the page's header and the filters, px from the window's top. */
const READING_LINE = 130;
const SHEET = matchMedia("(max-width: 700px)");

/**
 * The column of cards beside the text. Entries are `{id, top(), stamp, render()}` in the order of the text; only those
 * near the window exist as elements, so that thousands cost no more than dozens. On a narrow screen the same list is a
 * sheet at the bottom.
 */
export class Margin {
    #list;
    #column;
    #entries = [];
    #cards = new Map();
    #heights = new Map();
    #tops = null;
    #focused = null;
    #waiting = false;

    constructor(list, article) {
        this.#list = list;
        this.#column = article;
        addEventListener("scroll", () => this.#soon(), { passive: true });
        new ResizeObserver(() => this.moved()).observe(article);
        SHEET.addEventListener("change", () => this.moved());
    }

    /** Whether the cards are a sheet at the bottom rather than a column. */
    get isSheet() {
        return SHEET.matches;
    }

    show(entries) {
        this.#entries = entries;
        const known = new Set(entries.map((entry) => entry.id));
        for (const [id, card] of this.#cards) {
            if (!known.has(id)) {
                card.element.remove();
                this.#cards.delete(id);
                this.#heights.delete(id);
            }
        }
        this.#list.setAttribute("aria-label", t("cards.label", entries.length));
        this.moved();
    }

    /** The text was laid out anew: passages stand elsewhere. */
    moved() {
        this.#tops = null;
        this.#soon();
    }

    /** Pins a card beside its passage, or none. */
    pin(id) {
        this.#focused = id;
        this.#draw();
    }

    element(id) {
        return this.#cards.get(id)?.element ?? null;
    }

    #soon() {
        if (!this.#waiting) {
            this.#waiting = true;
            requestAnimationFrame(() => {
                this.#waiting = false;
                this.#draw();
            });
        }
    }

    #draw() {
        if (SHEET.matches) {
            this.#drawSheet();
        } else {
            this.#drawColumn();
        }
    }

    #drawColumn() {
        const shift = this.#column.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
        this.#tops ??= this.#entries.map((entry) => (entry.top() ?? 0) + shift);
        const pinned = this.#pinned();
        let placed = this.#place(pinned);
        // The real heights of new cards move their successors; a second look is enough in practice.
        for (let look = 0; look < 2; look++) {
            const made = this.#make(this.#inView(placed, pinned));
            if (!made) {
                break;
            }
            placed = this.#place(pinned);
        }
        for (let i = 0; i < this.#entries.length; i++) {
            const card = this.#cards.get(this.#entries[i].id);
            if (card) {
                card.element.style.transform = `translateY(${Math.round(placed[i])}px)`;
            }
        }
        // Only a card that already stood somewhere glides; a new one is at its place at once.
        requestAnimationFrame(() => {
            for (const { element } of this.#cards.values()) {
                element.classList.add("placed");
            }
        });
    }

    /**
     * The card that stands exactly beside its passage: the one at hand while its passage is in sight, otherwise that of
     * the first passage in sight, so that crowded cards follow the scroll instead of lagging ever further behind.
     */
    #pinned() {
        const origin = this.#list.getBoundingClientRect().top;
        const inSight = (top) => top + origin >= READING_LINE && top + origin < innerHeight - 40;
        const focused = this.#entries.findIndex((entry) => entry.id === this.#focused);
        return focused >= 0 && inSight(this.#tops[focused]) ? focused : this.#tops.findIndex(inSight);
    }

    #drawSheet() {
        this.#make(this.#entries.map((entry, index) => index));
        for (const { element } of this.#cards.values()) {
            element.style.transform = "";
        }
    }

    #place(pinned) {
        const cards = this.#entries.map((entry, index) => ({
            top: this.#tops[index],
            height: this.#heights.get(entry.id) ?? GUESSED_HEIGHT,
        }));
        return placeCards(cards, GAP, pinned);
    }

    #inView(placed, pinned) {
        const origin = this.#list.getBoundingClientRect().top;
        const wanted = [];
        for (let i = 0; i < placed.length; i++) {
            const top = placed[i] + origin;
            const held = this.#cards.get(this.#entries[i].id)?.element.contains(document.activeElement);
            if (i === pinned || held || this.#entries[i].id === this.#focused || (top > -AHEAD && top < innerHeight + AHEAD)) {
                wanted.push(i);
            }
        }
        return wanted;
    }

    /** Makes the cards that are wanted and takes away the others; tells whether a height has changed. */
    #make(wanted) {
        const ids = new Set(wanted.map((index) => this.#entries[index].id));
        for (const [id, card] of this.#cards) {
            if (!ids.has(id)) {
                card.element.remove();
                this.#cards.delete(id);
            }
        }
        let previous = null;
        for (const index of wanted) {
            const entry = this.#entries[index];
            let card = this.#cards.get(entry.id);
            if (!card) {
                card = { stamp: null, element: el("li", { class: "card-place", "data-entry": entry.id }) };
                this.#cards.set(entry.id, card);
            }
            if (card.stamp !== entry.stamp) {
                this.#fill(card, entry);
            }
            if (card.index !== index || card.size !== this.#entries.length) {
                card.index = index;
                card.size = this.#entries.length;
                card.element.setAttribute("aria-setsize", card.size);
                card.element.setAttribute("aria-posinset", index + 1);
            }
            const next = previous ? previous.nextElementSibling : this.#list.firstElementChild;
            if (next !== card.element) {
                this.#list.insertBefore(card.element, next);
            }
            previous = card.element;
        }
        let changed = false;
        for (const index of wanted) {
            const { id } = this.#entries[index];
            const height = this.#cards.get(id).element.offsetHeight;
            changed ||= this.#heights.get(id) !== height;
            this.#heights.set(id, height);
        }
        return changed;
    }

    #fill(card, entry) {
        const reachable = () => [...card.element.querySelectorAll("[tabindex], button, a[href], textarea, select")];
        const held = reachable().indexOf(document.activeElement);
        card.element.replaceChildren(entry.render());
        card.stamp = entry.stamp;
        if (held >= 0) {
            (reachable()[held] ?? reachable()[0])?.focus({ preventScroll: true });
        }
    }
}
