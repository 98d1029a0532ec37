import { el } from "./dom.js";
import { firstWhere } from "./intervals.js";
import { placeCards } from "./placing.js";
import { SheetPages } from "./sheet-pages.js";
import { t } from "./texts.js";

const GAP = 8;
const GUESSED_HEIGHT = 120;
/** How far beyond the window cards are already made, px. */
const AHEAD = 600;
const SHEET = matchMedia("(max-width: 700px)");

/**
 * The column of cards beside the text. Entries are `{id, start, top(), stamp, render()}` in the order of the text; only
 * those near the window are measured and exist as elements, so that thousands cost no more than dozens. On a narrow
 * screen the same list is a sheet at the bottom.
 */
export class Margin {
    #list;
    #head;
    #column;
    #near;
    #onLost;
    #entries = [];
    #places = new Map();
    #cards = new Map();
    #heights = new Map();
    #tops = new Map();
    #focused = null;
    #waiting = false;
    #drawing = false;
    #sheet;
    /** Cards grow while one writes in them; those below make room. */
    #grown = new ResizeObserver(() => this.#soon());

    /**
     * @param head stays at the top of the window above the cards
     * @param near answers the text that is laid out between two heights of the window (px), as `{start, end}`, or null
     * @param onLost called with a passage's code point when its card goes while the focus is in it
     */
    constructor(list, article, { head, near, onLost }) {
        this.#list = list;
        this.#head = head;
        this.#column = article;
        this.#near = near;
        this.#onLost = onLost;
        this.#sheet = new SheetPages(list, () => this.#draw());
        addEventListener("scroll", () => this.#soon(), { passive: true });
        const resized = new ResizeObserver(() => this.moved());
        resized.observe(article);
        resized.observe(head);
        SHEET.addEventListener("change", () => this.moved());
    }

    /** Whether the cards are a sheet at the bottom rather than a column. */
    get isSheet() {
        return SHEET.matches;
    }

    show(entries) {
        this.#entries = entries;
        this.#places = new Map(entries.map((entry, place) => [entry.id, place]));
        for (const [id, card] of this.#cards) {
            if (!this.#places.has(id)) {
                const held = card.element.contains(document.activeElement);
                this.#takeAway(id, card);
                this.#heights.delete(id);
                if (held) {
                    this.#onLost(card.start);
                }
            }
        }
        this.#sheet.size = entries.length;
        this.#list.setAttribute("aria-label", t("cards.label", entries.length));
        this.moved();
    }

    /** The text was laid out anew: passages stand elsewhere. */
    moved() {
        this.#tops.clear();
        this.#soon();
    }

    /** What the cards show has changed, not where they belong. */
    refreshed() {
        this.#soon();
    }

    /** Pins a card beside its passage, or none. */
    pin(id) {
        this.#focused = id;
        if (this.isSheet && this.#places.has(id)) {
            this.#sheet.turnTo(this.#places.get(id));
        }
        this.#draw();
    }

    /** Lets the sheet begin with what is in sight of the text. */
    turnToSight() {
        const sight = this.#near(0, innerHeight);
        if (sight && this.isSheet) {
            const place = firstWhere(this.#entries, (entry) => entry.start >= sight.start);
            this.#sheet.turnTo(place);
            this.#draw();
            const card = this.element(this.#entries[place]?.id);
            if (card) {
                this.#list.scrollTop += card.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
            }
        }
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
        if (this.#drawing) {
            // Filling a card may move the focus, which takes up another card and asks for this again.
            this.#soon();
            return;
        }
        this.#drawing = true;
        try {
            if (SHEET.matches) {
                this.#drawSheet();
            } else {
                this.#sheet.offerNothing();
                this.#drawColumn();
            }
        } finally {
            this.#drawing = false;
        }
    }

    #drawColumn() {
        const origin = this.#list.getBoundingClientRect().top;
        const shift = this.#column.getBoundingClientRect().top - origin;
        const places = this.#candidates();
        for (const place of places) {
            const entry = this.#entries[place];
            if (!this.#tops.has(entry.id)) {
                this.#tops.set(entry.id, (entry.top() ?? 0) + shift);
            }
        }
        const pinned = this.#pinned(places, origin);
        let placed = this.#place(places, pinned);
        // The real heights of new cards move their successors; a second look is enough in practice.
        for (let look = 0; look < 2; look++) {
            const made = this.#make(this.#inView(places, placed, pinned, origin));
            if (!made) {
                break;
            }
            placed = this.#place(places, pinned);
        }
        places.forEach((place, at) => {
            const card = this.#cards.get(this.#entries[place].id);
            if (card) {
                card.element.style.transform = `translateY(${Math.round(placed[at])}px)`;
            }
        });
        // Only a card that already stood somewhere glides; a new one is at its place at once.
        requestAnimationFrame(() => {
            for (const { element } of this.#cards.values()) {
                element.classList.add("placed");
            }
        });
    }

    /** Places of the entries whose passages begin near the window, and of those that must not go, in order. */
    #candidates() {
        const near = this.#near(-AHEAD, innerHeight + AHEAD);
        const from = near ? firstWhere(this.#entries, (entry) => entry.start >= near.start) : 0;
        const to = near ? firstWhere(this.#entries, (entry) => entry.start >= near.end) : 0;
        const places = Array.from({ length: to - from }, (_, step) => from + step);
        const held = [...this.#cards].find(([, card]) => card.element.contains(document.activeElement))?.[0];
        for (const id of [this.#focused, held]) {
            const place = this.#places.get(id);
            if (place !== undefined && (place < from || place >= to) && !places.includes(place)) {
                places.push(place);
            }
        }
        return places.sort((a, b) => a - b);
    }

    /**
     * The card that stands exactly beside its passage: the one at hand while its passage is in sight, otherwise that of
     * the first passage in sight, so that crowded cards follow the scroll instead of lagging ever further behind.
     */
    #pinned(places, origin) {
        const line = this.#head.getBoundingClientRect().bottom;
        const inSight = (place) => {
            const top = this.#tops.get(this.#entries[place].id) + origin;
            return top >= line && top < innerHeight - 40;
        };
        const focused = places.findIndex((place) => this.#entries[place].id === this.#focused);
        return focused >= 0 && inSight(places[focused]) ? focused : places.findIndex(inSight);
    }

    #place(places, pinned) {
        const cards = places.map((place) => {
            const { id } = this.#entries[place];
            return { top: this.#tops.get(id), height: this.#heights.get(id) ?? GUESSED_HEIGHT };
        });
        return placeCards(cards, GAP, pinned, this.#least());
    }

    /** Where the first card may stand: below the head where that is at rest, at the top of the page. */
    #least() {
        const above = parseFloat(getComputedStyle(this.#list.parentElement).paddingBlockStart) || 0;
        return above + this.#head.offsetHeight + GAP;
    }

    #inView(places, placed, pinned, origin) {
        return places.filter((place, at) => {
            const { id } = this.#entries[place];
            const top = placed[at] + origin;
            const held = this.#cards.get(id)?.element.contains(document.activeElement);
            return at === pinned || held || id === this.#focused || (top > -AHEAD && top < innerHeight + AHEAD);
        });
    }

    #drawSheet() {
        this.#make(this.#sheet.places);
        for (const { element } of this.#cards.values()) {
            element.style.transform = "";
        }
        this.#sheet.offerMore();
    }

    /** Makes the cards that are wanted and takes away the others; tells whether a height has changed. */
    #make(wanted) {
        const ids = new Set(wanted.map((index) => this.#entries[index].id));
        for (const [id, card] of this.#cards) {
            if (!ids.has(id)) {
                this.#takeAway(id, card);
            }
        }
        let previous = this.#list.querySelector(":scope > .more-cards-earlier");
        for (const index of wanted) {
            const entry = this.#entries[index];
            let card = this.#cards.get(entry.id);
            if (!card) {
                card = { stamp: null, start: entry.start, element: el("li", { class: "card-place", "data-entry": entry.id }) };
                this.#cards.set(entry.id, card);
                this.#grown.observe(card.element);
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

    #takeAway(id, card) {
        this.#grown.unobserve(card.element);
        card.element.remove();
        this.#cards.delete(id);
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
