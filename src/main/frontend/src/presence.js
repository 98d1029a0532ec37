import { el, icon } from "./dom.js";
import { colourOf, initialsOf } from "./initials.js";
import { t } from "./texts.js";

/** How many people are shown by their initials; the others are behind "and 3 more". */
const SHOWN = 4;

/** Who else reads the text now: initials at the top of the desk, and a list of names behind them. */
export class Presence {
    #element;
    #handle;
    #list = null;

    /** @param handle of the person at this page, who is not listed */
    constructor(element, handle) {
        this.#element = element;
        this.#handle = handle;
    }

    /** @param readers `{people, more}` as the server tells it */
    show({ people, more }) {
        const others = people.filter(({ handle }) => handle !== this.#handle);
        const count = others.length + more;
        if (!this.#element) {
            return;
        }
        if (count === 0) {
            this.#element.replaceChildren();
            this.#list = null;
            return;
        }
        const names = [
            ...others.map(({ handle, name }) => el("li", {}, avatar(handle, name), el("bdi", {}, name))),
            ...(more > 0 ? [el("li", {}, t("presence.more", more))] : []),
        ];
        const beyond = count - Math.min(SHOWN, others.length);
        const summary = el(
            "summary",
            { title: others.map(({ name }) => name).join(", ") },
            el("span", { class: "visually-hidden" }, t(count === 1 ? "presence.one" : "presence.many", count)),
            el("span", { class: "avatars", "aria-hidden": "true" }, others.slice(0, SHOWN).map(({ handle, name }) => avatar(handle, name))),
            beyond > 0 ? el("span", { class: "presence-more", "aria-hidden": "true" }, t("presence.more", beyond)) : null,
            icon("down"),
        );
        const list = el("details", { class: "presence-list", open: this.#list?.open ?? false }, summary, el("ul", { "aria-label": t("presence.label") }, names));
        const held = this.#list?.contains(document.activeElement);
        this.#element.replaceChildren(list);
        this.#list = list;
        held && summary.focus();
    }

    /** Who reads is not known while there is no connection. */
    lost() {
        this.#list = null;
        this.#element?.replaceChildren(el("span", { class: "connection-lost" }, icon("warn"), t("live.off")));
    }

    back() {
        this.#element?.querySelector(".connection-lost")?.remove();
    }
}

function avatar(handle, name) {
    return el("span", { class: `avatar avatar-${colourOf(handle)}`, "aria-hidden": "true", dir: "auto" }, initialsOf(name));
}
