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
    #onUnfiltered;
    #id = null;

    /**
     * @param onChange another card, or none, is at hand now
     * @param onUnfiltered the filters were taken off to show a card
     */
    constructor({ store, filters, painter, margin, sheet, presses, onChange, onUnfiltered }) {
        this.#store = store;
        this.#filters = filters;
        this.#painter = painter;
        this.#margin = margin;
        this.#sheet = sheet;
        this.#presses = presses;
        this.#onChange = onChange;
        this.#onUnfiltered = onUnfiltered;
    }

    /** The card's id, or null. */
    get id() {
        return this.#id;
    }

    /** What it shows, or null. */
    get entry() {
        return this.#id && this.#store.entry(this.#id);
    }

    /** Whether there is a card at hand that the filters let through. */
    get isShown() {
        const entry = this.entry;
        return Boolean(entry) && this.#filters.passes(entry);
    }

    /**
     * Takes a card up. With `move` the page goes to its passage, with `keyboard` the focus to the card. Tells whether
     * there is such a card.
     */
    take(id, { move = true, keyboard = false } = {}) {
        const entry = this.#store.entry(id);
        if (!entry) {
            return false;
        }
        if (!this.#filters.passes(entry)) {
            this.#filters.reset();
            this.#onUnfiltered();
        }
        this.#id = id;
        history.replaceState(null, "", `#${id}`);
        if (move) {
            this.#painter.scrollTo(entry.start, entry.end);
        }
        this.#onChange();
        this.#margin.pin(id);
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
        this.#choose(this.#painter.itemsAt(x, y), x, y, false);
    }

    /** Takes up the card whose marks lie on a code point, by keyboard; tells whether there is one. */
    takeOn(offset) {
        const before = offset > 0 ? this.#painter.itemsOn(offset - 1) : [];
        const entries = this.#painter.itemsOn(offset);
        const box = this.#painter.boxOf(offset);
        return this.#choose(entries.length ? entries : before, box?.left ?? 0, box?.bottom ?? 0, true);
    }

    #choose(entries, x, y, keyboard) {
        if (entries.length === 1) {
            this.take(entries[0].id, { move: false, keyboard });
        } else if (entries.length > 1) {
            chooseAmong(entries, x, y, (entry) => this.take(entry.id, { move: false, keyboard: true }));
        }
        return entries.length > 0;
    }

    /** Goes on by so many cards; tells whether there are any. */
    step(by) {
        const entries = this.#shown();
        if (entries.length === 0) {
            return false;
        }
        const at = entries.findIndex((entry) => entry.id === this.#id);
        const next = at < 0 ? this.#nearest(entries, by) : Math.max(0, Math.min(at + by, entries.length - 1));
        return this.take(entries[next].id, { keyboard: true });
    }

    /** Goes to the next of the notes that share words with the one at hand; tells whether there are others. */
    stepAmong(by) {
        const here = this.entry;
        const among = here ? this.#shown().filter((entry) => entry.start < here.end && entry.end > here.start) : [];
        if (among.length < 2) {
            return false;
        }
        const at = among.findIndex((entry) => entry.id === this.#id);
        return this.take(among[(at + by + among.length) % among.length].id, { keyboard: true });
    }

    /** Another card stands for the same thing now: whoever was on the one is on the other. */
    replace(was, now) {
        if (this.#id === was) {
            const keyboard = document.activeElement?.closest("[data-card]")?.dataset.card === was;
            this.take(now, { move: false, keyboard });
        }
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
        const entry = this.entry;
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

    #shown() {
        return this.#store.entries().filter((entry) => this.#filters.passes(entry));
    }

    /** Where going through the cards begins: at the first one from the top of the window on, or the last before it. */
    #nearest(entries, by) {
        const top = this.#painter.topmost() ?? 0;
        const next = entries.findIndex((entry) => entry.start >= top);
        const place = by > 0 ? (next < 0 ? entries.length - 1 : next) : next < 0 ? entries.length - 1 : next - 1;
        return Math.max(0, place);
    }
}
