import { button, el } from "./dom.js";
import { locatorText } from "./cards.js";
import { t } from "./texts.js";

/** The list of the article's own notes beside the text: to find one, to go to it, to cite it. */
export class NoteIndex {
    #element;
    #notes;
    #onCite;
    #onGo;
    #list = el("ol", { class: "note-index-list" });
    #mayCite;

    constructor({ element, notes, mayCite, onCite, onGo }) {
        this.#element = element;
        this.#notes = notes;
        this.#onCite = onCite;
        this.#onGo = onGo;
        this.#mayCite = mayCite;
        const search = el("input", {
            type: "search",
            "aria-label": t("notes.filter"),
            placeholder: t("notes.filter"),
            oninput: (event) => this.#fill(event.target.value),
        });
        element.replaceChildren(notes.length > 8 ? search : "", this.#list);
        this.#fill("");
    }

    #fill(query) {
        const wanted = query.trim().toLocaleLowerCase();
        const found = this.#notes.filter((note) => !wanted || noteWords(note).includes(wanted));
        this.#list.replaceChildren(
            ...found.map((note) =>
                el(
                    "li",
                    {},
                    el(
                        "button",
                        { type: "button", class: "note-link", onclick: () => this.#onGo(note) },
                        el("span", { class: "note-number" }, note.list < 0 ? "—" : String(note.number)),
                        el("span", { class: "note-raw", dir: "auto" }, note.raw),
                    ),
                    this.#mayCite
                        ? button(t("notes.cite"), "cite", () => this.#onCite(note), {
                              class: "button small quiet",
                              "aria-label": t("notes.citeLabel", noteName(note)),
                          })
                        : null,
                ),
            ),
        );
        if (found.length === 0) {
            this.#list.append(el("li", { class: "card-empty" }, t(this.#notes.length ? "notes.noneFound" : "notes.none")));
        }
    }
}

function noteWords(note) {
    return `${note.number} ${note.raw} ${note.work ?? ""}`.toLocaleLowerCase();
}

/** "45", or the beginning of a line that has no number. */
export function noteName(note) {
    return note.number > 0 ? String(note.number) : note.raw.slice(0, 40);
}

/** What a note offers to cite: `{work, locator, quote}` for each work it names, at least one. */
export function citable(note) {
    return note.references?.length ? note.references : [{ work: note.work, locator: note.locator, quote: note.quote }];
}

export function referenceLabel(reference) {
    return locatorText(reference.work ?? t("work.unknown"), reference.locator);
}
