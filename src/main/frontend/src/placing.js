/**
 * Places cards beside their passages without overlap.
 *
 * @param cards in the order of the text: `{top, height}`, top being where the passage begins (px)
 * @param gap px between two cards
 * @param pinned index of the card that stands exactly beside its passage, or -1; the others make room for it
 * @returns the top of each card, px
 */
export function placeCards(cards, gap, pinned = -1) {
    const tops = new Array(cards.length);
    let free = 0;
    for (let i = 0; i < cards.length; i++) {
        tops[i] = Math.max(cards[i].top, free);
        free = tops[i] + cards[i].height + gap;
    }
    if (pinned >= 0) {
        tops[pinned] = cards[pinned].top;
        let limit = tops[pinned];
        for (let i = pinned - 1; i >= 0 && tops[i] + cards[i].height + gap > limit; i--) {
            tops[i] = limit - gap - cards[i].height;
            limit = tops[i];
        }
        free = tops[pinned] + cards[pinned].height + gap;
        for (let i = pinned + 1; i < cards.length; i++) {
            tops[i] = Math.max(cards[i].top, free);
            free = tops[i] + cards[i].height + gap;
        }
    }
    return tops;
}
