/**
 * Where the words of an item stand in the text on the page: its own offsets where it was made in that revision, its place
 * otherwise, and where the own offsets were only guessed. What has no certain or possible place there has no range.
 *
 * @param target a target as the API shows it
 * @param revision number of the revision on the page
 * @returns the target with the offsets and words of the page's text, or null
 */
export function placed(target, revision) {
    const { place } = target;
    if (target.revision === revision && place?.revision !== revision) {
        return target;
    }
    if (!place || place.revision !== revision || place.start === null || place.state === "doubtful") {
        return null;
    }
    return { ...target, revision, start: place.start, end: place.end, exact: place.exact, made: madeAt(target) };
}

/** Where the words of a target stood when they were chosen: `{revision, start, end}`. */
export function madeAt({ made, revision, start, end }) {
    return made ?? { revision, start, end };
}

/** Whether two targets were chosen as the same words of the same revision. */
export function isSameChoice(one, other) {
    const [here, there] = [madeAt(one), madeAt(other)];
    return here.revision === there.revision && here.start === there.start && here.end === there.end;
}

/**
 * A target where its words stand in the text on the page; with `unplaced` if they stand nowhere there.
 *
 * @param revision number of the revision on the page; null takes everything as it was made
 * @param known where the words were known to stand, for targets that do not tell
 */
export function put(target, revision, known = undefined) {
    return revision === null ? target : (placed(target, revision) ?? known ?? { ...target, unplaced: true });
}

/** The targets of an annotation or claim that have a place in the text on the page. */
export function rangesOf({ passages, target }) {
    return (passages ?? (target ? [target] : [])).filter(({ unplaced }) => !unplaced);
}
