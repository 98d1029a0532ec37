/** Closes what is open on the desk, one thing at a time; tells whether there was anything. */
export function leaveOneThing({ side, claims, reading, atHand }) {
    const { citing, panel } = claims;
    if (side.isOpen) {
        side.close();
    } else if (citing.isWaiting) {
        citing.stop();
    } else if (panel.isOpen) {
        panel.close();
    } else if (reading.moving?.isOpen) {
        reading.moving.giveUp();
    } else if (reading.cursor.collapse()) {
        return true;
    } else if (atHand.id) {
        leaveCard(reading, atHand);
    } else {
        return false;
    }
    return true;
}

/** Lets the card go; who was in it by keyboard is back at its words. */
function leaveCard(reading, atHand) {
    const start = document.activeElement?.closest("[data-card]") ? atHand.entry?.start : undefined;
    atHand.drop();
    if (start !== undefined) {
        reading.cursor.enter(start);
    }
}
