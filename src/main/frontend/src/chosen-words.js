const REACH = 400;

/**
 * Words of a text that are chosen with the keyboard: each end moves by a word, the whole to the paragraph before or after.
 * Offsets are code points.
 */
export class ChosenWords {
    #text;
    start;
    end;

    /** @param text a CodePointText */
    constructor(text, { start, end }) {
        this.#text = text;
        this.start = start;
        this.end = end;
    }

    get range() {
        return { start: this.start, end: this.end };
    }

    get words() {
        return this.#text.slice(this.start, this.end);
    }

    /** Moves the end by a word, forwards or backwards; a word stays chosen at least. */
    moveEnd(step) {
        const to = step > 0 ? this.#wordEndAfter(this.end) : this.#wordEndBefore(this.end);
        if (to !== null && to > this.start) {
            this.end = to;
        }
    }

    /** Moves the start by a word. */
    moveStart(step) {
        const to = step > 0 ? this.#wordStartAfter(this.start) : this.#wordStartBefore(this.start);
        if (to !== null && to < this.end) {
            this.start = to;
        }
    }

    /** Chooses the first word of the next paragraph, or of the one before. */
    moveParagraph(step) {
        const at = step > 0 ? this.#paragraphAfter() : this.#paragraphBefore();
        const start = at === null ? null : this.#wordStartAfter(at - 1);
        const end = start === null ? null : this.#wordEndAfter(start);
        if (end !== null) {
            this.start = start;
            this.end = end;
        }
    }

    #paragraphAfter() {
        const rest = this.#text.text.slice(this.#text.toUnits(this.end));
        const found = /\n\s*(?=\S)/u.exec(rest);
        return found && this.end + [...rest.slice(0, found.index + found[0].length)].length;
    }

    #paragraphBefore() {
        const lead = this.#text.text.slice(0, this.#text.toUnits(this.start));
        const own = lead.lastIndexOf("\n");
        if (own < 0) {
            return 0;
        }
        const before = lead.slice(0, own).trimEnd();
        const start = before.lastIndexOf("\n") + 1;
        return [...before.slice(0, start)].length;
    }

    /** Words near a place: `{start, end}` in order. */
    #words(from, to) {
        const base = Math.max(0, from);
        const slice = this.#text.slice(base, Math.min(this.#text.length, to));
        let at = base;
        const words = [];
        for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(slice)) {
            const length = [...segment].length;
            if (isWordLike) {
                words.push({ start: at, end: at + length });
            }
            at += length;
        }
        return words;
    }

    #wordEndAfter(place) {
        return this.#words(place - REACH, place + REACH).find((word) => word.end > place)?.end ?? null;
    }

    #wordEndBefore(place) {
        return this.#words(place - REACH, place + REACH).findLast((word) => word.end < place)?.end ?? null;
    }

    #wordStartAfter(place) {
        return this.#words(place - REACH, place + REACH).find((word) => word.start > place)?.start ?? null;
    }

    #wordStartBefore(place) {
        return this.#words(place - REACH, place + REACH).findLast((word) => word.start < place)?.start ?? null;
    }
}
