import { button, el, field, icon, select } from "./dom.js";
import { directionOf } from "./direction.js";
import { folded } from "./tag-chips.js";
import { TagField } from "./tag-field.js";
import { t } from "./texts.js";

const COLOURS = ["red", "orange", "ochre", "green", "teal", "blue", "violet", "rose", "grey"];

/** The form of a concept: its words by language, its definition, its colour and its place. */
export class ConceptEditor {
    #labels = el("div", {});
    #notation;
    #colour;
    #definitions;
    #broader;
    #concept;
    element;

    /** @param concept null for a new one */
    constructor({ concept, concepts, readOnly, onSave, onDelete }) {
        this.#concept = concept;
        const labels = concept?.labels ?? [{ kind: "pref", language: "en", text: "" }];
        labels.forEach((label) => this.#addLabel(label));
        this.#notation = el("input", { type: "text", maxlength: "200", value: concept?.notation ?? "" });
        this.#colour = select(
            [["", t("concept.noColour")], ...COLOURS.map((name) => [name, t(`colour.${name}`)])],
            concept?.colour ?? "",
        );
        const definition = concept?.notes.find((note) => note.kind === "definition");
        this.#definitions = el("textarea", { rows: "3", dir: "auto", value: definition?.text ?? "", "data-language": definition?.language ?? "" });
        const above = new Set(concept?.broader ?? []);
        const possible = notBelow(concept, concepts);
        this.#broader = new TagField({
            label: t("concept.broader"),
            hint: t("concept.broaderHint"),
            tags: concepts.filter((one) => above.has(one.id)).map(asTag),
            suggest: (letters) => found(possible, letters),
            words: false,
        });
        this.element = el(
            "form",
            {
                "aria-label": concept?.label ?? t("concept.new"),
                onsubmit: (event) => {
                    event.preventDefault();
                    onSave(this.#values());
                },
            },
            el("h2", {}, el("bdi", {}, concept?.label ?? t("concept.new"))),
            el(
                "fieldset",
                { disabled: readOnly },
                el("legend", {}, t("concept.labels")),
                this.#labels,
                button(t("concept.addLabel"), "add", () => this.#addLabel({ kind: "pref", language: "", text: "" })),
            ),
            el(
                "fieldset",
                { disabled: readOnly },
                field(t("concept.definition"), this.#definitions),
                this.#broader.element,
                field(t("concept.notation"), this.#notation),
                field(t("concept.colour"), this.#colour),
            ),
            concept ? el("p", { class: "hint" }, el("code", {}, concept.iri)) : null,
            readOnly
                ? null
                : el(
                      "div",
                      { class: "buttons" },
                      el("button", { type: "submit", class: "button primary" }, t("save")),
                      concept ? button(t("delete"), "delete", onDelete, { class: "button quiet danger" }) : null,
                  ),
        );
    }

    #addLabel({ kind, language, text }) {
        const words = el("input", {
            class: "label-text",
            type: "text",
            maxlength: "300",
            dir: directionOf(text),
            value: text,
            "aria-label": t("concept.word"),
            oninput: (event) => {
                event.target.dir = directionOf(event.target.value);
            },
        });
        const row = el(
            "div",
            { class: "label-row" },
            select(
                ["pref", "alt", "hidden"].map((one) => [one, t(`concept.kind.${one}`)]),
                kind,
                { "aria-label": t("concept.kind") },
            ),
            el("input", { type: "text", maxlength: "35", value: language, placeholder: "en", "aria-label": t("concept.language") }),
            words,
            el(
                "button",
                { type: "button", class: "button quiet small icon-only", "aria-label": t("concept.removeLabel"), onclick: () => row.remove() },
                icon("close"),
            ),
        );
        this.#labels.append(row);
    }

    #values() {
        const labels = [...this.#labels.children].map((row) => {
            const [language, text] = row.querySelectorAll("input");
            return { kind: row.querySelector("select").value, language: language.value.trim(), text: text.value.trim() };
        });
        const former = this.#concept?.notes ?? [];
        const first = former.find((note) => note.kind === "definition");
        const others = former.filter((note) => note !== first);
        const definition = this.#definitions.value.trim();
        return {
            labels: labels.filter((label) => label.text),
            notes: definition
                ? [{ kind: "definition", language: this.#definitions.dataset.language || "en", text: definition }, ...others]
                : others,
            broader: this.#broader.value.map((tag) => tag.concept),
            notation: this.#notation.value.trim() || null,
            colour: this.#colour.value || null,
        };
    }
}

/** How many concepts are offered at once. */
const MOST_OFFERED = 12;

/** Those under which a concept may be put: not itself, and none that is narrower than it. */
function notBelow(concept, concepts) {
    const below = new Set(concept ? [concept.id] : []);
    for (let before = -1; before !== below.size; ) {
        before = below.size;
        concepts.filter((one) => one.broader.some((id) => below.has(id))).forEach((one) => below.add(one.id));
    }
    return concepts.filter((one) => !below.has(one.id));
}

function asTag({ id, label, colour }) {
    return { label, concept: id, colour, retired: false };
}

/** Concepts by some letters of any of their labels, those that begin with them first. */
export function found(concepts, letters) {
    const wanted = folded(letters);
    return concepts
        .map((one) => {
            const label = one.labels.find(({ text }) => folded(text).includes(wanted))?.text;
            return label === undefined ? null : { ...asTag(one), found: label === one.label ? null : label, begins: folded(label).startsWith(wanted) };
        })
        .filter(Boolean)
        .sort((a, b) => b.begins - a.begins || a.label.localeCompare(b.label))
        .slice(0, MOST_OFFERED);
}
