import { countBetween } from "./counting.js";
import { el } from "./dom.js";
import { firstWhere } from "./intervals.js";
import { t } from "./texts.js";

/** The outline beside the text: marks the section in which one reads, and says how many notes each has. */
export class Outline {
    #sections = [];
    #current = null;

    /**
     * @param element holds links to the ids of headings, in the order of the text
     * @param article the text
     */
    constructor(element, article) {
        for (const link of element?.querySelectorAll("a[href^='#']") ?? []) {
            const heading = article.ownerDocument.getElementById(decodeURIComponent(link.hash.slice(1)));
            const leaf = heading?.matches("[data-start]") ? heading : heading?.querySelector("[data-start]");
            if (leaf) {
                const count = el("span", { class: "outline-count" });
                link.append(count);
                this.#sections.push({ start: Number(leaf.dataset.start), link, count });
            }
        }
    }

    /** Shows how many of the entries begin in each section itself, its subsections left out. */
    count(entries) {
        const counts = countBetween(
            this.#sections.map((section) => section.start),
            entries,
        );
        this.#sections.forEach(({ count }, place) => {
            const number = counts[place];
            count.replaceChildren(
                ...(number ? [el("span", { "aria-hidden": "true" }, number), el("span", { class: "visually-hidden" }, t("outline.count", number))] : []),
            );
        });
    }

    /** Marks the section that holds a code point, and brings its line into sight within the outline. */
    mark(offset) {
        const place = firstWhere(this.#sections, (section) => section.start > offset) - 1;
        const section = this.#sections[place] ?? null;
        if (section === this.#current) {
            return;
        }
        this.#current?.link.removeAttribute("aria-current");
        this.#current = section;
        if (section) {
            section.link.setAttribute("aria-current", "location");
            const side = section.link.closest(".desk-side");
            const box = section.link.getBoundingClientRect();
            const frame = side?.getBoundingClientRect();
            if (frame && box.height > 0 && (box.top < frame.top || box.bottom > frame.bottom)) {
                side.scrollTop += box.top - frame.top - frame.height / 2;
            }
        }
    }
}
