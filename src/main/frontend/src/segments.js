import { CodePointText } from "./codepoints.js";

/** How much of a long block is looked at to find where a word or sentence begins and ends, in code points. */
const REACH = { grapheme: 200, word: 600, sentence: 4000 };

/** What ends in a full stop and does not end a sentence. */
const ABBREVIATION =
    /(?:^|[\s(\[“«])(?:\p{Lu}|pp?|vols?|nos?|nn?|eds?|trans|transl|Dr|Mrs?|Prof|Gen|Col|Maj|Capt|Lt|St|cf|ca?|fl|vs|et al|см|стр|т)\.\s*$/u;

/**
 * Letters as people see them, words, sentences and paragraphs of the text, by the language of each place (Unicode
 * Standard Annex 29, with the browser's dictionaries for scripts without spaces). Ranges are `{start, end}` in code
 * points of the canonical text.
 */
export class Segments {
    #text;
    #blocks;
    #segmenters = new Map();

    /** @param text the canonical text; `blocks` as {@link Blocks} */
    constructor(text, blocks) {
        this.#text = text;
        this.#blocks = blocks;
    }

    /** The unit that holds a code point, or null where there is none, as between two words. */
    at(offset, unit) {
        const block = this.#blocks.at(offset);
        if (!block || unit === "paragraph") {
            return block && { start: block.start, end: block.end };
        }
        return this.#units(block, offset, unit).find(({ start, end }) => start <= offset && offset < end) ?? null;
    }

    /** A range widened to whole units; its ends stay where they lie between two. */
    snapped({ start, end }, unit) {
        return { start: this.at(start, unit)?.start ?? start, end: this.at(end - 1, unit)?.end ?? end };
    }

    /** Where the next unit ends behind a code point, or the code point itself at the end of the text. */
    next(offset, unit) {
        let place = this.#blocks.placeOf(offset);
        for (let from = offset; place >= 0 && place < this.#blocks.list.length; place++) {
            const block = this.#blocks.list[place];
            const found = this.#ends(block, Math.max(from, block.start), unit).find((end) => end > offset);
            if (found !== undefined) {
                return found;
            }
            const next = this.#blocks.list[place + 1];
            if (next && unit === "grapheme") {
                return next.start;
            }
            from = next?.start;
        }
        return offset;
    }

    /** Where the unit begins before a code point, or the code point itself at the beginning of the text. */
    previous(offset, unit) {
        let place = this.#blocks.placeOf(offset);
        for (let from = offset; place >= 0; place--) {
            const block = this.#blocks.list[place];
            const found = this.#starts(block, Math.min(from, block.end), unit).findLast((start) => start < offset);
            if (found !== undefined) {
                return found;
            }
            const before = this.#blocks.list[place - 1];
            if (before && unit === "grapheme") {
                return before.end;
            }
            from = before?.end;
        }
        return offset;
    }

    #ends(block, offset, unit) {
        return unit === "paragraph" ? [block.end] : this.#units(block, offset, unit).map(({ end }) => end);
    }

    #starts(block, offset, unit) {
        return unit === "paragraph" ? [block.start] : this.#units(block, offset, unit).map(({ start }) => start);
    }

    /** The units of a block around a code point; words without what stands between them, sentences without the space. */
    #units(block, offset, unit) {
        const from = this.#clearPlace(Math.max(block.start, offset - REACH[unit]), block);
        const to = Math.min(block.end, offset + REACH[unit]);
        const window = new CodePointText(this.#text.slice(from, to));
        const units = [];
        let open = null;
        for (const { segment, index, isWordLike } of this.#segmenter(unit, offset).segment(window.text)) {
            if (unit === "word" && !isWordLike) {
                continue;
            }
            const start = from + window.fromUnits(open ?? index);
            if (unit === "sentence" && ABBREVIATION.test(segment) && index + segment.length < window.text.length) {
                open ??= index;
                continue;
            }
            open = null;
            const words = unit === "sentence" ? segment.trimEnd() : segment;
            if (words !== "" || unit !== "sentence") {
                units.push({ start, end: from + window.fromUnits(index + words.length, true) });
            }
        }
        return units;
    }

    /** A place behind white space, not far from the one where a window onto a long block was to begin. */
    #clearPlace(start, block) {
        if (start === block.start) {
            return start;
        }
        const before = this.#text.slice(Math.max(block.start, start - 100), start);
        const space = before.search(/\s\S*$/u);
        return space < 0 ? start : start - [...before.slice(space + 1)].length;
    }

    #segmenter(unit, offset) {
        const language = this.#blocks.languageAt(offset);
        const key = `${unit} ${language}`;
        if (!this.#segmenters.has(key)) {
            this.#segmenters.set(key, segmenter(language, unit));
        }
        return this.#segmenters.get(key);
    }
}

function segmenter(language, granularity) {
    try {
        return new Intl.Segmenter(language, { granularity });
    } catch (problem) {
        if (problem.name !== "RangeError") {
            throw problem;
        }
        // The text names a language in a way that the browser does not understand.
        return new Intl.Segmenter(undefined, { granularity });
    }
}
