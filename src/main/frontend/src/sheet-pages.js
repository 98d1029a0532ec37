import { button, el } from "./dom.js";
import { t } from "./texts.js";

/** How many cards a sheet holds at a time. */
const SHEETFUL = 60;

/** Which of many cards a sheet holds, with the buttons before and behind them that bring more. */
export class SheetPages {
    #list;
    #draw;
    #size = 0;
    #from = 0;
    #to = SHEETFUL;

    /** @param draw shows the cards of `places` */
    constructor(list, draw) {
        this.#list = list;
        this.#draw = draw;
    }

    /** How many cards there are. */
    set size(size) {
        this.#size = size;
        this.#from = Math.min(this.#from, Math.max(0, size - SHEETFUL));
        this.#to = Math.max(this.#to, this.#from + SHEETFUL);
    }

    /** The places of the cards that the sheet holds. */
    get places() {
        const to = Math.min(this.#to, this.#size);
        return Array.from({ length: Math.max(0, to - this.#from) }, (_, step) => this.#from + step);
    }

    /** Lets the sheet hold the card at a place. */
    turnTo(place) {
        if (place < this.#from || place >= this.#to || this.#to - this.#from > SHEETFUL) {
            this.#from = Math.max(0, Math.min(place - 5, this.#size - SHEETFUL));
            this.#to = this.#from + SHEETFUL;
        }
    }

    /** Shows the buttons where there are more cards. */
    offerMore() {
        const to = Math.min(this.#to, this.#size);
        this.#offer("earlier", this.#from, () => (this.#from = Math.max(0, this.#from - SHEETFUL)));
        this.#offer("later", this.#size - to, () => (this.#to = to + SHEETFUL));
    }

    /** Takes the buttons away. */
    offerNothing() {
        this.#list.querySelectorAll(".more-cards").forEach((more) => more.remove());
    }

    #offer(which, count, act) {
        const name = `more-cards-${which}`;
        let place = this.#list.querySelector(`.${name}`);
        if (count <= 0) {
            place?.remove();
            return;
        }
        if (!place) {
            place = el("li", { class: `more-cards ${name}` });
            this.#list[which === "earlier" ? "prepend" : "append"](place);
        }
        const more = () => {
            act();
            this.#draw();
        };
        place.replaceChildren(button(t(`sheet.${which}`, count), null, more));
        if (which === "later") {
            this.#list.append(place);
        } else if (this.#list.firstElementChild !== place) {
            this.#list.prepend(place);
        }
    }
}
