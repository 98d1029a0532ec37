/**
 * The two ends of a passage while they are moved: never past each other, never beyond the text, whole letters always,
 * whole words, sentences or paragraphs where that is asked for. Offsets are code points.
 */
export class Ends {
    #segments;
    #limit;
    start;
    end;

    /** @param limit `{start, end}` of the text */
    constructor({ start, end }, segments, limit) {
        this.#segments = segments;
        this.#limit = limit;
        this.start = start;
        this.end = end;
    }

    get range() {
        return { start: this.start, end: this.end };
    }

    /** Moves an end, "start" or "end", by one unit; tells whether it moved. */
    step(side, unit, forward) {
        return this.#put(side, this.#segments[forward ? "next" : "previous"](this[side], unit));
    }

    /** Moves an end to a code point, and on to the boundary of the unit that lies there; tells whether it moved. */
    drag(side, offset, unit) {
        const inside = side === "start" ? offset : offset - 1;
        const found = this.#segments.at(inside, unit);
        return this.#put(side, found ? found[side] : offset);
    }

    #put(side, offset) {
        const bounded =
            side === "start"
                ? Math.max(this.#limit.start, Math.min(offset, this.#segments.previous(this.end, "grapheme")))
                : Math.min(this.#limit.end, Math.max(offset, this.#segments.next(this.start, "grapheme")));
        const moved = bounded !== this[side];
        this[side] = bounded;
        return moved;
    }
}
