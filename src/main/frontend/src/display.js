import { claimCard } from "./cards.js";
import { inTextOrder } from "./intervals.js";
import { el } from "./dom.js";
import { t } from "./texts.js";
import { annotationCard, unsentCard } from "./note-card.js";

/** Shows what is known, as far as the filters let it: marks over the text, cards in the margin, and how many. */
export class Display {
    #root;
    #store;
    #filters;
    #painter;
    #margin;
    #sheet;
    #notes;
    #openClaim;
    #moveEnds;
    #views;
    #focused = null;
    #shown = null;

    /**
     * @param openClaim opens the claim with an id in the panel
     * @param moveEnds begins to move the ends of the note at hand
     * @param views what else shows the entries that pass: each is given them in the order of the text
     */
    constructor({ root, store, filters, painter, margin, sheet, notes, openClaim, moveEnds, views }) {
        this.#root = root;
        this.#store = store;
        this.#filters = filters;
        this.#painter = painter;
        this.#margin = margin;
        this.#sheet = sheet;
        this.#notes = notes;
        this.#openClaim = openClaim;
        this.#moveEnds = moveEnds;
        this.#views = views;
    }

    /**
     * Shows what has changed since the last time: everything anew, or only which card is at hand.
     *
     * @param focused id of the card at hand, or null
     */
    show(focused) {
        const { writing } = this.#notes;
        this.#focused = focused;
        const all = this.#store.entries();
        this.#filters.offer(all);
        const state = [this.#store.version, this.#filters.chosen, writing.card?.id, writing.replaces].join(" ");
        if (state === this.#shown) {
            this.#margin.refreshed();
            return;
        }
        this.#shown = state;
        const shown = all.filter((entry) => this.#filters.passes(entry));
        this.#painter.paint(
            shown.flatMap((entry) =>
                entry.ranges.map(({ start, end }) => ({ start, end, look: entry.look, item: entry })),
            ),
        );
        const cards = shown
            .filter((entry) => entry.id !== writing.replaces)
            .map((entry) => this.#card(entry));
        if (writing.card) {
            cards.push(writing.card);
            cards.sort(inTextOrder);
        }
        this.#margin.show(cards);
        this.#views.forEach((view) => view(shown));
        this.#filters.count(shown.length, all.length);
        this.#sheet.count(all.length);
        this.#root.classList.toggle("is-empty", all.length === 0 && !writing.card);
    }

    /** A card as the margin takes it; its stamp changes with whatever the card shows. */
    #card(entry) {
        const { id, start, end } = entry;
        const store = this.#store;
        const painter = this.#painter;
        const isFocused = () => this.#focused === id;
        const parts = () => (entry.kind === "claim" || entry.isUnsent || entry.item.waits ? null : this.#notes.parts(entry, isFocused()));
        return {
            id,
            start,
            end,
            top: () => painter.topOf(start, end),
            // Asked for only while the card is in view: then its words are wanted, too.
            get stamp() {
                if (entry.kind !== "claim") {
                    store.want(entry.item.id);
                }
                return `${isFocused()} ${parts()?.stamp} ${JSON.stringify(entry.item)}`;
            },
            render: () => this.#element(entry, isFocused(), parts()),
        };
    }

    #element(entry, focused, parts) {
        if (entry.kind === "claim") {
            return claimCard(entry, focused, { open: () => this.#openClaim(entry.item.id) });
        }
        if (entry.isUnsent) {
            return unsentCard(entry, focused, this.#notes.highlighting.acts(entry.id));
        }
        if (entry.item.waits) {
            return waitingCard(entry, focused);
        }
        const acts = parts.acts.edit ? { ...parts.acts, moveEnds: () => this.#moveEnds() } : parts.acts;
        return annotationCard(entry, focused, { ...parts, acts });
    }
}

/** The card of a note whose words are on their way. */
function waitingCard(entry, focused) {
    return el(
        "article",
        {
            class: `card card-${entry.look} waits${focused ? " focused" : ""}`,
            id: entry.id,
            tabindex: "0",
            "aria-busy": "true",
            "aria-label": t(`card.${entry.kind}`, entry.mine ? t("you") : entry.item.author.name, entry.item.target.exact.slice(0, 60)),
            "data-card": entry.id,
        },
        el("p", { class: "card-empty" }, t("card.waits")),
    );
}
