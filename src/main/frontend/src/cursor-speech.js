import { shortened } from "./dom.js";
import { t } from "./texts.js";

/** What the text cursor meets, said to a screen reader: the words, and which marks begin and end there. */
export class CursorSpeech {
    #text;
    #blocks;
    #segments;
    #painter;
    #announcer;
    #describe;

    /** @param describe says in words what an item of the painter is */
    constructor({ text, blocks, segments, painter, announcer, describe }) {
        this.#text = text;
        this.#blocks = blocks;
        this.#segments = segments;
        this.#painter = painter;
        this.#announcer = announcer;
        this.#describe = describe;
    }

    entered() {
        this.#announcer.say(t("cursor.help"));
    }

    selected(start, end) {
        const words = this.#text.slice(start, end);
        this.#announcer.say(words ? t("cursor.selected", shortened(words, 200)) : t("cursor.nothing"));
    }

    /** The number of a paragraph, how many notes it has, and its words. */
    paragraph(offset, met = []) {
        const block = this.#blocks.at(offset);
        const notes = new Set(this.#painter.marksBetween(block.start, block.end).map(({ item }) => item)).size;
        const name = block.number === null ? "" : t("cursor.paragraph", block.number);
        const count = notes > 0 ? t("cursor.notes", notes) : "";
        const words = shortened(this.#text.slice(block.start, block.end), 300);
        this.#announcer.say([name, count, ...met, words].filter(Boolean).join(" "));
    }

    /**
     * The cursor went from one place to another.
     *
     * @param before where it was, or null
     * @param anchor where the selection began, if it was extended
     */
    moved({ before, offset, anchor, extend, unit, forward }) {
        const met = this.#marksMet(before, offset);
        if (unit === "paragraph" && !extend) {
            this.paragraph(offset, met);
            return;
        }
        const words = extend
            ? this.#text.slice(Math.min(anchor, offset), Math.max(anchor, offset))
            : this.#words(offset, unit, forward);
        const said = extend ? (words ? t("cursor.selected", shortened(words, 200)) : t("cursor.nothing")) : words;
        this.#announcer.say([...met, said].filter(Boolean).join(" "));
    }

    #words(offset, unit, forward) {
        if (unit === "grapheme" || unit === "line-end") {
            return this.#text.slice(offset, this.#segments.next(offset, "grapheme"));
        }
        if (unit === "line") {
            return this.#text.slice(offset, this.#segments.next(this.#segments.next(offset, "word"), "word"));
        }
        const { start, end } = this.#segments.at(forward && unit === "word" ? offset - 1 : offset, unit) ?? {};
        return start === undefined ? "" : this.#text.slice(start, end);
    }

    /** Which marks begin or end between two places of the cursor. */
    #marksMet(before, offset) {
        if (before === null) {
            return [];
        }
        const then = new Set(this.#painter.itemsOn(before));
        const now = new Set(this.#painter.itemsOn(offset));
        return [
            ...[...then].filter((item) => !now.has(item)).map((item) => t("mark.ends", this.#describe(item))),
            ...[...now].filter((item) => !then.has(item)).map((item) => t("mark.begins", this.#describe(item))),
        ];
    }
}
