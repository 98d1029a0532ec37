import { firstWhere } from "./intervals.js";

/**
 * The blocks of the text that can be read, in order: `{start, end, element, number}` in code points; the number is a
 * paragraph's, or null.
 */
export class Blocks {
    #list = [];
    #index;

    constructor(index) {
        this.#index = index;
        let last = null;
        for (const { leaf, start, end } of index.entries) {
            const element = leaf.closest("[data-block]") ?? leaf;
            if (element.hidden) {
                continue;
            }
            if (last?.element === element) {
                last.end = end;
            } else {
                last = { start, end, element, number: element.dataset.n ? Number(element.dataset.n) : null };
                this.#list.push(last);
            }
        }
    }

    get list() {
        return this.#list;
    }

    /** Place in the list of the block that a code point or its end lies in, or else of the next one; -1 if none. */
    placeOf(offset) {
        const place = firstWhere(this.#list, (block) => block.end >= offset);
        const next = this.#list[place + 1];
        return next?.start === offset ? place + 1 : place < this.#list.length ? place : this.#list.length - 1;
    }

    at(offset) {
        return this.#list[this.placeOf(offset)] ?? null;
    }

    /** BCP 47 tag of the language at a code point, or undefined. */
    languageAt(offset) {
        const tag = this.#index.nodeAt(offset)?.parentElement.closest("[lang]")?.getAttribute("lang");
        return tag && tag !== "und" ? tag : undefined;
    }

    /** "rtl" or "ltr": which way the block runs that a code point lies in. */
    directionAt(offset) {
        return this.at(offset)?.element.closest("[dir]")?.getAttribute("dir") === "rtl" ? "rtl" : "ltr";
    }
}
