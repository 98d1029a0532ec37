import { chooseAmong } from "./chooser.js";

/**
 * Which card the person is on: chosen in the text, in the margin, by key or by a link. Its passages are emphasised, its
 * card stands beside them, and the page's address names it.
 */
export class AtHand {
    #store;
    #filters;
    #painter;
    #margin;
    #sheet;
    #presses;
    #onChange;
    #id = null;

    /** @param onChange another card, or none, is at hand now */
    constructor({ store, filters, painter, margin, sheet, presses, onChange }) {
        this.#store = store;
        this.#filters = filters;
        this.#painter = painter;
        this.#margin = margin;
        this.#sheet = sheet;
        this.#presses = presses;
        this.#onChange = onChange;
    }

    /** The card's id, or null. */
    get id() {
        return this.#id;
    }

    /**
     * Takes a card up. With `move` the page goes to its passage, with `keyboard` the focus to the card. Tells whether
     * there is such a card.
     */
    take(id, { move = true, keyboard = false } = {}) {
        const entry = this.#entry(id);
        if (!entry) {
            return false;
        }
        if (!this.#filters.passes(entry)) {
            this.#filters.reset();
        }
        this.#id = id;
        history.replaceState(null, "", `#${id}`);
        this.#onChange();
        this.#margin.pin(id);
        if (move) {
            this.#painter.scrollTo(entry.ranges[0].start, entry.ranges[0].end);
        }
        if (this.#margin.isSheet) {
            this.#sheet.open();
            this.#margin.element(id)?.scrollIntoView({ block: "nearest" });
        }
        if (keyboard) {
            this.#margin.element(id)?.querySelector(".card")?.focus({ preventScroll: true });
        }
        return true;
    }

    /** Takes up the card whose marks lie under a place in the window (px); where there are several, lets one be chosen. */
    takeAt(x, y) {
        const entries = this.#painter.itemsAt(x, y);
        if (entries.length === 1) {
            this.take(entries[0].id, { move: false });
        } else if (entries.length > 1) {
            chooseAmong(entries, x, y, (entry) => this.take(entry.id, { move: false, keyboard: true }));
        }
    }

    /** Goes on by so many cards; tells whether there are any. */
    step(by) {
        const entries = this.#store.entries().filter((entry) => this.#filters.passes(entry));
        if (entries.length === 0) {
            return false;
        }
        const at = entries.findIndex((entry) => entry.id === this.#id);
        const next = at < 0 ? (by > 0 ? 0 : entries.length - 1) : Math.max(0, Math.min(at + by, entries.length - 1));
        return this.take(entries[next].id, { keyboard: true });
    }

    /** Lets the card go. */
    drop() {
        this.#id = null;
        history.replaceState(null, "", location.pathname + location.search);
        this.#margin.pin(null);
        this.#onChange();
    }

    /** Shows where the card's passages are. */
    emphasise() {
        const entry = this.#id && this.#entry(this.#id);
        this.#painter.emphasise("focused", entry ? entry.ranges : []);
    }

    /** Cards are taken up by pressing them and by moving the focus into them. */
    listenTo(cards) {
        cards.addEventListener("focusin", (event) => {
            const id = event.target.closest("[data-card]")?.dataset.card;
            if (id && id !== this.#id && !this.#presses.isDown) {
                this.take(id, { move: false });
            }
        });
        cards.addEventListener("click", (event) => {
            const id = event.target.closest("[data-card]")?.dataset.card;
            if (id && !event.target.closest("button, a")) {
                this.take(id, { keyboard: true });
            }
        });
    }

    #entry(id) {
        return this.#store.entries().find((entry) => entry.id === id) ?? null;
    }
}
