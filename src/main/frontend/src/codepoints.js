const STRIDE = 256;
const SURROGATE = /[\ud800-\udfff]/;

/**
 * A string addressed by Unicode code points. The one place where JavaScript's UTF-16 offsets meet the offsets of the
 * canonical text; texts without surrogates cost nothing.
 */
export class CodePointText {
    #text;
    #length;
    #index = null;

    constructor(text) {
        this.#text = text;
        this.#length = text.length;
        if (SURROGATE.test(text)) {
            this.#index = [];
            let count = 0;
            for (let at = 0; at < text.length; at += text.codePointAt(at) > 0xffff ? 2 : 1) {
                if (count % STRIDE === 0) {
                    this.#index.push(at);
                }
                count++;
            }
            this.#length = count;
        }
    }

    /** Length in code points. */
    get length() {
        return this.#length;
    }

    get text() {
        return this.#text;
    }

    /** The words from one code point up to another; ends beyond the text are cut to it. */
    slice(start, end) {
        return this.#text.slice(this.toUnits(start), this.toUnits(end));
    }

    /** The UTF-16 offset of a code point. */
    toUnits(point) {
        const clipped = Math.max(0, Math.min(point, this.#length));
        if (this.#index === null) {
            return clipped;
        }
        if (clipped === this.#length) {
            return this.#text.length;
        }
        let at = this.#index[Math.floor(clipped / STRIDE)];
        for (let left = clipped % STRIDE; left > 0; left--) {
            at += this.#text.codePointAt(at) > 0xffff ? 2 : 1;
        }
        return at;
    }

    /** The code point at a UTF-16 offset; the middle of a surrogate pair counts as its start, or as its end if asked. */
    fromUnits(units, roundUp = false) {
        const clipped = Math.max(0, Math.min(units, this.#text.length));
        if (this.#index === null) {
            return clipped;
        }
        let low = 0;
        let high = this.#index.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.#index[middle] <= clipped) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        let at = this.#index[low] ?? 0;
        let point = low * STRIDE;
        while (at < clipped) {
            const step = this.#text.codePointAt(at) > 0xffff ? 2 : 1;
            if (at + step > clipped && !roundUp) {
                break;
            }
            at += step;
            point++;
        }
        return point;
    }
}

/** A range without white space at its ends, or null if nothing else is in it. */
export function trimmed(text, start, end) {
    const words = text.slice(start, end);
    const left = words.length - words.trimStart().length;
    const right = words.length - words.trimEnd().length;
    // White space never lies outside the basic plane, so units are code points here.
    return left === words.length ? null : { start: start + left, end: end - right };
}
