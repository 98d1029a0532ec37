import { el } from "./dom.js";

/** Says things to a screen reader when it has time, the last one only: what is overtaken is not said. */
export class Announcer {
    #area = el("div", { class: "visually-hidden", role: "status", "aria-live": "polite", "data-announcer": true });
    #timer = 0;

    constructor(parent = document.body) {
        parent.append(this.#area);
    }

    say(words) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
            // The same words twice are two messages.
            this.#area.textContent = words === this.#area.textContent ? `${words}\u00a0` : words;
        }, 120);
    }
}
