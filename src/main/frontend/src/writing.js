import { composer } from "./composer.js";
import { t } from "./texts.js";

/**
 * Writing a note, new or old: the form stands in the margin as a card of its own, and every letter is kept in the
 * browser until the server has said yes.
 */
export class Writing {
    #annotating;
    #drafts;
    #painter;
    #margin;
    #onChange;
    #onSaved;
    #serial = 0;
    #card = null;
    #replaces = null;

    /**
     * @param onChange the form has come or gone
     * @param onSaved called with the id of the card that the saved note has
     */
    constructor({ annotating, drafts, painter, margin, onChange, onSaved }) {
        this.#annotating = annotating;
        this.#drafts = drafts;
        this.#painter = painter;
        this.#margin = margin;
        this.#onChange = onChange;
        this.#onSaved = onSaved;
    }

    /** The form as an entry of the margin, or null. */
    get card() {
        return this.#card;
    }

    /** Id of the card whose place the form has taken, or null. */
    get replaces() {
        return this.#replaces;
    }

    /** Begins a note on a passage, or goes on with a kept one. */
    begin(target, kept = {}) {
        this.#open({
            target,
            replaces: null,
            title: t("note.new"),
            start: { ...kept, exact: target.exact },
            draft: "note",
            save: async (values) => {
                const made = await this.#annotating.create(target, kindOf(values), values, t("kept.draft"));
                return made && `annotation-${made.id}`;
            },
        });
    }

    edit(entry) {
        const { item } = entry;
        const draft = `edit.${item.id}`;
        this.#open({
            target: item.target,
            replaces: entry.id,
            title: t("note.edit"),
            start: { body: item.body, visibility: item.visibility, ...this.#drafts.find(draft), exact: item.target.exact },
            draft,
            save: async (values) => {
                const changes = { ...values, kind: kindOf(values) };
                return (await this.#annotating.change(item, changes, t("kept.draft"))) && entry.id;
            },
        });
    }

    #open({ target, replaces, title, start, draft, save }) {
        const form = composer({
            start,
            title,
            onInput: (values) => this.#drafts.keep(draft, { ...values, target }),
            onSave: async (values) => {
                const saved = await save(values);
                if (saved) {
                    this.#drafts.drop(draft);
                    this.#close();
                    this.#onSaved(saved);
                }
            },
            onCancel: () => {
                this.#drafts.drop(draft);
                this.#close();
            },
        });
        const id = `composer-${++this.#serial}`;
        this.#replaces = replaces;
        this.#card = {
            id,
            start: target.start,
            end: target.end,
            top: () => this.#painter.topOf(target.start, target.end),
            stamp: id,
            render: () => form,
        };
        this.#painter.emphasise("pending", [target]);
        this.#onChange();
        this.#margin.pin(id);
        form.querySelector("[data-autofocus]").focus({ preventScroll: true });
        form.scrollIntoView({ block: "nearest" });
    }

    #close() {
        this.#card = null;
        this.#replaces = null;
        this.#painter.emphasise("pending", []);
        this.#onChange();
    }
}

/** A note without words is a highlight. */
function kindOf({ body }) {
    return body.trim() ? "note" : "highlight";
}
