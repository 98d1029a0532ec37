import { density, LANES, shade } from "./counting.js";
import { el } from "./dom.js";
import { firstWhere } from "./intervals.js";
import { t } from "./texts.js";

/**
 * A slim strip beside the text that shows where notes lie, by kind and density, and what is in sight. Pressing or
 * dragging goes there; for the keyboard it is a slider over the paragraphs.
 */
export class Minimap {
    #strip;
    #canvas = el("canvas", { "aria-hidden": "true" });
    #sight = el("div", { class: "minimap-sight" });
    #inks = new Map(LANES.map((kind) => [kind, el("span", { class: `minimap-ink minimap-${kind}`, hidden: true })]));
    #article;
    #blocks;
    #painter;
    #entries = [];
    #tops = null;
    #rows = 0;
    #place = 0;
    #waiting = false;

    constructor({ strip, article, blocks, painter }) {
        this.#strip = strip;
        this.#article = article;
        this.#blocks = blocks;
        this.#painter = painter;
        strip.setAttribute("aria-valuemin", "1");
        strip.setAttribute("aria-valuemax", String(Math.max(1, blocks.list.length)));
        strip.append(this.#canvas, this.#sight, ...this.#inks.values());
        strip.hidden = blocks.list.length === 0;
        addEventListener("scroll", () => this.#soon(), { passive: true });
        // After a leap the text that is near comes to be known a little later.
        painter.onNear(() => this.#soon());
        new ResizeObserver(() => this.#moved()).observe(article);
        new ResizeObserver(() => this.#moved()).observe(strip);
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#moved());
        new MutationObserver(() => this.#moved()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
        strip.addEventListener("pointerdown", (event) => this.#press(event));
        strip.addEventListener("keydown", (event) => this.#key(event));
    }

    show(entries) {
        this.#entries = entries;
        this.#moved();
    }

    #moved() {
        this.#tops = null;
        this.#rows = 0;
        this.#soon();
    }

    #soon() {
        if (!this.#waiting) {
            this.#waiting = true;
            requestAnimationFrame(() => {
                this.#waiting = false;
                this.#draw();
            });
        }
    }

    #draw() {
        const rows = this.#strip.clientHeight;
        if (rows === 0 || this.#strip.hidden) {
            return;
        }
        if (this.#rows !== rows) {
            this.#rows = rows;
            this.#measure();
            this.#paint(rows);
        }
        this.#tell();
        const box = this.#article.getBoundingClientRect();
        const height = Math.max(1, box.height);
        // Who sees the whole text needs no strip to find the way in it.
        this.#strip.classList.toggle("sees-all", document.documentElement.scrollHeight <= innerHeight);
        const top = Math.max(0, Math.min(1, -box.top / height));
        const bottom = Math.max(top, Math.min(1, (innerHeight - box.top) / height));
        this.#sight.style.transform = `translateY(${Math.round(top * rows)}px)`;
        this.#sight.style.blockSize = `${Math.max(4, Math.round((bottom - top) * rows))}px`;
    }

    /** Where each block stands in the text, once for each layout. */
    #measure() {
        const { top, height } = this.#article.getBoundingClientRect();
        this.#tops = this.#blocks.list.map(({ element }) => {
            const box = element.getBoundingClientRect();
            return { top: (box.top - top) / Math.max(1, height), height: box.height / Math.max(1, height) };
        });
    }

    #heightOf(offset) {
        const place = Math.max(0, this.#blocks.placeOf(offset));
        const { start, end } = this.#blocks.list[place];
        const { top, height } = this.#tops[place];
        return top + height * Math.max(0, Math.min(1, (offset - start) / Math.max(1, end - start)));
    }

    #paint(rows) {
        const width = this.#strip.clientWidth;
        const ratio = globalThis.devicePixelRatio || 1;
        this.#canvas.width = Math.round(width * ratio);
        this.#canvas.height = Math.round(rows * ratio);
        const brush = this.#canvas.getContext("2d");
        brush.scale(ratio, ratio);
        const lanes = density(this.#entries, (offset) => this.#heightOf(offset), Math.ceil(rows / 2));
        const wide = width / LANES.length;
        LANES.forEach((kind, lane) => {
            brush.fillStyle = getComputedStyle(this.#inks.get(kind)).color;
            lanes.get(kind).forEach((count, row) => {
                if (count > 0) {
                    brush.globalAlpha = shade(count);
                    brush.fillRect(lane * wide, row * 2, wide - 0.5, 2);
                }
            });
        });
    }

    /** The block in which one reads; the last one known while no text near the window is. */
    #current() {
        const top = this.#painter.topmost();
        if (top !== null) {
            this.#place = Math.max(0, this.#blocks.placeOf(top));
        }
        return this.#place;
    }

    #tell() {
        const place = this.#current();
        const { start, end, number } = this.#blocks.list[place];
        const notes =
            firstWhere(this.#entries, (entry) => entry.start >= end) - firstWhere(this.#entries, (entry) => entry.start >= start);
        this.#strip.setAttribute("aria-valuenow", String(place + 1));
        this.#strip.setAttribute(
            "aria-valuetext",
            number === null ? t("minimap.block", notes) : t("minimap.paragraph", number, notes),
        );
    }

    #press(event) {
        if (event.button !== 0) {
            return;
        }
        event.preventDefault();
        this.#strip.focus({ preventScroll: true });
        this.#strip.setPointerCapture(event.pointerId);
        const go = ({ clientY }) => {
            const strip = this.#strip.getBoundingClientRect();
            const text = this.#article.getBoundingClientRect();
            const at = (clientY - strip.top) / strip.height;
            scrollTo({ top: scrollY + text.top + at * text.height - innerHeight / 2, behavior: "instant" });
        };
        go(event);
        const end = () => {
            this.#strip.removeEventListener("pointermove", go);
            this.#strip.removeEventListener("pointerup", end);
            this.#strip.removeEventListener("pointercancel", end);
        };
        this.#strip.addEventListener("pointermove", go);
        this.#strip.addEventListener("pointerup", end);
        this.#strip.addEventListener("pointercancel", end);
    }

    #key(event) {
        const last = this.#blocks.list.length - 1;
        const here = this.#current();
        const places = {
            ArrowDown: () => this.#withNotes(here, 1),
            ArrowRight: () => this.#withNotes(here, 1),
            ArrowUp: () => this.#withNotes(here, -1),
            ArrowLeft: () => this.#withNotes(here, -1),
            PageDown: () => Math.min(last, here + 10),
            PageUp: () => Math.max(0, here - 10),
            Home: () => 0,
            End: () => last,
        };
        const place = event.ctrlKey || event.metaKey || event.altKey ? undefined : places[event.key]?.();
        if (place !== undefined) {
            event.preventDefault();
            this.#painter.bringUp(this.#blocks.list[place].start);
        }
    }

    /** The next block that has notes, in one direction; the last one there is where none has. */
    #withNotes(here, by) {
        const { list } = this.#blocks;
        for (let place = here + by; place >= 0 && place < list.length; place += by) {
            const next = this.#entries[firstWhere(this.#entries, (entry) => entry.start >= list[place].start)];
            if (next && next.start < list[place].end) {
                return place;
            }
        }
        return Math.max(0, Math.min(list.length - 1, here + by));
    }
}
