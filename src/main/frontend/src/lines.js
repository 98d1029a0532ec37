/** The lines in which the text is set: where code points stand in the window, and what is next to them there. */
export class Lines {
    #index;
    #text;
    #blocks;
    #segments;
    #painter;

    constructor({ index, text, blocks, segments, painter }) {
        this.#index = index;
        this.#text = text;
        this.#blocks = blocks;
        this.#segments = segments;
        this.#painter = painter;
    }

    /** Where a cursor before a code point stands in the window: `{x, top, bottom}` (px), or null. */
    placeOf(offset) {
        const block = this.#blocks.at(offset);
        if (!block) {
            return null;
        }
        const after = offset >= block.end;
        const letter = after ? this.#segments.previous(offset, "grapheme") : offset;
        const end = after ? offset : this.#segments.next(offset, "grapheme");
        const boxes = this.#index.range(letter, Math.max(end, letter + 1))?.getClientRects() ?? [];
        const box = after ? boxes[boxes.length - 1] : boxes[0];
        if (!box) {
            return null;
        }
        const fromTheRight = this.#painter.isFromTheRight(this.#text.slice(letter, end));
        return { x: fromTheRight !== after ? box.right : box.left, top: box.top, bottom: box.bottom };
    }

    /**
     * The code point under or above another one, in the next line that has text; null if none is near.
     *
     * @param x how far from the window's left (px)
     */
    beyond(offset, down, x) {
        const place = this.placeOf(offset);
        if (!place) {
            return offset;
        }
        const height = place.bottom - place.top;
        for (let step = 0.6; step < 8; step += 0.4) {
            const y = down ? place.bottom + height * step : place.top - height * step;
            const found = this.#painter.offsetAt(x, y);
            if (found !== null && (down ? found > offset : found < offset)) {
                return found;
            }
        }
        return null;
    }

    /** The last or the first code point of the line in which another one stands. */
    end(from, last) {
        const place = this.placeOf(from);
        const block = this.#blocks.at(from);
        if (!place || !block) {
            return from;
        }
        const middle = (place.top + place.bottom) / 2;
        const onLine = (offset) => {
            const box = this.#index.range(offset, offset + 1)?.getClientRects()[0];
            return !box || (box.top <= middle && box.bottom >= middle);
        };
        let offset = from;
        if (last) {
            while (offset < block.end && onLine(offset)) {
                offset++;
            }
            return offset < block.end && offset > from ? offset - 1 : offset;
        }
        while (offset > block.start && onLine(offset - 1)) {
            offset--;
        }
        return offset;
    }
}
