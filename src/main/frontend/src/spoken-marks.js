import { el } from "./dom.js";
import { boundaries } from "./intervals.js";
import { t } from "./texts.js";

/**
 * For screen readers, where a person wants it: says in the text itself where marks begin and end, of which kind and by
 * whom. At each boundary stands an empty element with a name, which has no letters, no width and no line of its own;
 * text, selection, copying and searching are as without it. Only blocks near the window are dressed so.
 */
export class SpokenMarks {
    #index;
    #painter;
    #describe;
    #dressed = new Map();
    #on = false;

    /** @param describe says in words what an item of the painter is */
    constructor({ index, painter, describe }) {
        this.#index = index;
        this.#painter = painter;
        this.#describe = describe;
        painter.onNear(() => this.refresh());
    }

    get isOn() {
        return this.#on;
    }

    turn(on) {
        this.#on = on;
        this.refresh();
    }

    refresh() {
        if (!this.#on && this.#dressed.size === 0) {
            return;
        }
        for (const [leaf, { marks }] of [...this.#dressed]) {
            if (!this.#on || !this.#painter.near.has(leaf) || marks !== this.#key(leaf)) {
                this.#undress(leaf);
            }
        }
        if (this.#on) {
            for (const leaf of this.#painter.near) {
                if (!this.#dressed.has(leaf)) {
                    this.#dress(leaf);
                }
            }
        }
        this.#painter.refresh();
    }

    #boundaries(leaf) {
        const { start, end } = this.#index.spanOf(leaf);
        return boundaries(this.#painter.marksBetween(start, end), start, end);
    }

    #key(leaf) {
        return JSON.stringify(this.#boundaries(leaf).map(({ at, begins, item }) => [at, begins, item.id, item.look]));
    }

    #dress(leaf) {
        const signs = [];
        for (const { at, begins, item } of this.#boundaries(leaf)) {
            const node = this.#index.cut(at);
            const sign = el("span", {
                class: "spoken-mark",
                role: "img",
                "aria-label": t(begins ? "mark.begins" : "mark.ends", this.#describe(item)),
                "aria-details": document.getElementById(item.id) ? item.id : null,
            });
            if (node && leaf.contains(node)) {
                node.before(sign);
            } else {
                leaf.append(sign);
            }
            signs.push(sign);
        }
        this.#dressed.set(leaf, { signs, marks: this.#key(leaf) });
    }

    #undress(leaf) {
        for (const sign of this.#dressed.get(leaf).signs) {
            const before = sign.previousSibling;
            const next = sign.nextSibling;
            sign.remove();
            if (before?.nodeType === 3 && next?.nodeType === 3) {
                this.#index.join(before, next);
            }
        }
        this.#dressed.delete(leaf);
    }
}
