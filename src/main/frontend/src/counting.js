import { firstWhere } from "./intervals.js";

/** One lane of the strip for each kind. */
export const LANES = ["highlight", "note", "claim"];

/**
 * How many entries of each kind lie in each row of a strip.
 *
 * @param entries `{kind, start}` in the order of the text
 * @param heights answers how far down the text a code point lies, from 0 to 1
 * @param rows how many rows the strip has
 * @returns for each kind the counts by row
 */
export function density(entries, heights, rows) {
    const lanes = new Map(LANES.map((kind) => [kind, new Uint32Array(rows)]));
    for (const { kind, start } of entries) {
        const row = Math.max(0, Math.min(rows - 1, Math.floor(heights(start) * rows)));
        const lane = lanes.get(kind);
        if (lane) {
            lane[row]++;
        }
    }
    return lanes;
}

/** How dark a number of notes is painted, from 0 to 1: one can be seen, and many are told from few. */
export function shade(count) {
    return count === 0 ? 0 : Math.min(1, 0.45 + 0.14 * Math.log2(count));
}

/** How many entries, sorted by start, begin from each of the starts up to the next one. */
export function countBetween(starts, entries) {
    const places = starts.map((start) => firstWhere(entries, (entry) => entry.start >= start));
    return places.map((place, section) => (places[section + 1] ?? entries.length) - place);
}
