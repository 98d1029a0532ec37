import { directionOf } from "./direction.js";
import { el, shortened } from "./dom.js";
import { aboutPassage } from "./placement-view.js";
import { t } from "./texts.js";

const LONGEST_QUOTE = 240;

/**
 * The notes and claims without a certain place in the text on the page, as cards beside it: what they said, the words that
 * they were on, and the way to place them.
 */
export class Unplaced {
    #element;
    #api;
    #path;
    #place;

    /**
     * @param element a disclosure that is hidden until there is something to show
     * @param path of the document in the API
     * @param place address of the page where it is decided where they belong, without the state
     */
    constructor({ element, api, path, place }) {
        this.#element = element;
        this.#api = api;
        this.#path = path;
        this.#place = place;
    }

    /** Reads them and shows the disclosure if there are any. */
    async read() {
        const items = await this.#api.all(`${this.#path}/placements?state=orphaned,doubtful,pending`);
        this.#element.hidden = items.length === 0;
        this.#element.querySelector("[data-count]").textContent = String(items.length);
        this.#element.querySelector("ul").replaceChildren(...items.map((item) => this.#card(item)));
    }

    #card(item) {
        const { exact } = item.before;
        return el(
            "li",
            { class: "unplaced-card" },
            aboutPassage(item),
            el("blockquote", { class: "card-quote", dir: directionOf(exact) }, shortened(exact, LONGEST_QUOTE)),
            el("p", { class: "hint" }, t(`unplaced.${item.state}`, item.before.revision)),
            item.mayDecide && item.state !== "pending"
                ? el(
                      "a",
                      {
                          href: `${this.#place}${item.state === "orphaned" ? "&state=orphaned" : ""}`,
                          "aria-label": t("unplaced.placeLabel", shortened(exact, 40)),
                      },
                      t("unplaced.place"),
                  )
                : null,
        );
    }
}
