/**
 * Where the words of an item stand in the text on the page: its own offsets where it was made in that revision, its place
 * otherwise. What has no certain or possible place there has no range.
 *
 * @param target a target as the API shows it
 * @param revision number of the revision on the page
 * @returns the target with the offsets and words of the page's text, or null
 */
export function placed(target, revision) {
    if (target.revision === revision) {
        return target;
    }
    const { place } = target;
    if (!place || place.revision !== revision || place.start === null || place.state === "doubtful") {
        return null;
    }
    return { ...target, revision, start: place.start, end: place.end, exact: place.exact };
}
