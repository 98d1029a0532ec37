/**
 * Places cards beside their passages without overlap.
 *
 * @param cards in the order of the text: `{top, height}`, top being where the passage begins (px)
 * @param gap px between two cards
 * @param pinned index of the card that stands exactly beside its passage, or -1; the others make room for it
 * @param least no card stands above this height, px; where those before it leave no room, the pinned one gives way
 * @returns the top of each card, px
 */
export function placeCards(cards, gap, pinned = -1, least = 0) {
    const wanted = cards.map((card) => card.top);
    let limit = Infinity;
    for (let i = pinned; i >= 0; i--) {
        wanted[i] = Math.min(wanted[i], limit - gap - cards[i].height);
        limit = wanted[i];
    }
    let free = least;
    return cards.map(({ height }, i) => {
        const top = Math.max(wanted[i], free);
        free = top + height + gap;
        return top;
    });
}
