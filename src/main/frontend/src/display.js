import { claimCard } from "./cards.js";
import { inTextOrder } from "./intervals.js";
import { annotationCard } from "./note-card.js";

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

    /** @param openClaim opens the claim with an id in the panel */
    constructor({ root, store, filters, painter, margin, sheet, notes, openClaim }) {
        this.#root = root;
        this.#store = store;
        this.#filters = filters;
        this.#painter = painter;
        this.#margin = margin;
        this.#sheet = sheet;
        this.#notes = notes;
        this.#openClaim = openClaim;
    }

    /**
     * Shows everything anew.
     *
     * @param focused id of the card at hand, or null
     */
    show(focused) {
        const { writing } = this.#notes;
        const all = this.#store.entries();
        this.#filters.offer(all);
        const shown = all.filter((entry) => this.#filters.passes(entry));
        this.#painter.paint(
            shown.flatMap((entry) =>
                entry.ranges.map(({ start, end }) => ({ start, end, look: entry.look, item: entry })),
            ),
        );
        const cards = shown
            .filter((entry) => entry.id !== writing.replaces)
            .map((entry) => this.#card(entry, entry.id === focused));
        if (writing.card) {
            cards.push(writing.card);
            cards.sort(inTextOrder);
        }
        this.#margin.show(cards);
        this.#filters.count(shown.length, all.length);
        this.#sheet.count(all.length);
        this.#root.classList.toggle("is-empty", all.length === 0 && !writing.card);
    }

    /** A card as the margin takes it; its stamp changes with whatever the card shows. */
    #card(entry, focused) {
        const { start, end } = entry.ranges[0];
        const { version, updatedAt, citations } = entry.item;
        const parts = entry.kind === "claim" ? null : this.#notes.parts(entry, focused);
        return {
            id: entry.id,
            start,
            end,
            top: () => this.#painter.topOf(start, end),
            stamp: `${version} ${updatedAt} ${focused} ${parts?.stamp} ${JSON.stringify(citations?.map((one) => [one.id, one.version, one.status]))}`,
            render: () =>
                entry.kind === "claim"
                    ? claimCard(entry, focused, { open: () => this.#openClaim(entry.item.id) })
                    : annotationCard(entry, focused, parts),
        };
    }
}
