import { composer } from "./composer.js";
import { t } from "./texts.js";

/**
 * Writing a note or reply, new or old. The form of a note stands in the margin as a card of its own, that of a reply
 * within the card that it answers; every letter is kept in the browser until the server has said yes.
 */
export class Writing {
    #annotating;
    #drafts;
    #painter;
    #margin;
    #notices;
    #help;
    #onChange;
    #onSaved;
    #serial = 0;
    #card = null;
    #replaces = null;
    #inline = null;

    /**
     * @param help what the form asks the server for while somebody writes, as `composer` takes it
     * @param onChange the form has come or gone
     * @param onSaved called with the id of the card that the saved note has
     */
    constructor({ annotating, drafts, painter, margin, notices, help, onChange, onSaved }) {
        this.#annotating = annotating;
        this.#drafts = drafts;
        this.#painter = painter;
        this.#margin = margin;
        this.#notices = notices;
        this.#help = help;
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

    /** The form within a card, `{id, reply, form}`, `reply` being the id of the reply that is edited; or null. */
    inside(cardId) {
        return this.#inline?.of === cardId ? this.#inline : null;
    }

    /** Begins a note on a passage, or goes on with a kept one. */
    begin(target, kept = {}) {
        this.#open({
            target,
            title: t("note.new"),
            start: { ...kept, exact: target.exact },
            draft: "note",
            save: async (values) => {
                const made = await this.#annotating.create(target, kindOf(values), values, t("kept.draft"));
                return made && `annotation-${made.id}`;
            },
        });
    }

    /** @param at "tags" to begin at the tags */
    edit(entry, at = null) {
        const { item } = entry;
        const kept = this.#drafts.find(`edit.${item.id}`);
        const version = kept?.version ?? item.version;
        this.#open({
            target: item.target,
            replaces: entry.id,
            title: t("note.edit"),
            start: { body: item.body, visibility: item.visibility, tags: item.tags, ...kept, exact: item.target.exact, at },
            draft: `edit.${item.id}`,
            extra: { version },
            save: async (values) => {
                const changes = { ...values, kind: kindOf(values) };
                return (await this.#annotating.change({ ...item, version }, changes, t("kept.draft"))) && entry.id;
            },
        });
    }

    /** Begins a reply, or goes on with a kept one. */
    reply(entry) {
        const { item } = entry;
        this.#open({
            inline: { of: entry.id, reply: null },
            title: t(item.visibility === "public" ? "reply.newPublic" : "reply.new"),
            start: this.#drafts.find(`reply.${item.id}`) ?? {},
            draft: `reply.${item.id}`,
            save: async ({ body }) => (await this.#annotating.reply(item, body, t("kept.draft"))) && entry.id,
        });
    }

    editReply(entry, reply) {
        const kept = this.#drafts.find(`edit.${reply.id}`);
        const version = kept?.version ?? reply.version;
        this.#open({
            inline: { of: entry.id, reply: reply.id },
            title: t("reply.edit"),
            start: { body: reply.body, ...kept },
            draft: `edit.${reply.id}`,
            extra: { version, root: entry.item.id },
            save: async ({ body }) =>
                (await this.#annotating.change({ ...reply, version }, { body }, t("kept.draft"))) && entry.id,
        });
    }

    #open(work) {
        const { target = null, replaces = null, inline = null, title, start, draft, extra = {}, save } = work;
        let typed = null;
        const form = composer({
            start,
            title,
            isReply: inline !== null,
            help: this.#help,
            onInput: (values) => {
                typed = values;
                this.#drafts.keepSoon(draft, { ...values, ...extra, ...(target ? { target } : {}) });
            },
            onSave: async (values) => {
                const saved = await save(values);
                if (saved) {
                    this.#drafts.drop(draft);
                    this.#close(form);
                    this.#onSaved(saved);
                }
            },
            onCancel: () => {
                this.#drafts.drop(draft);
                this.#close(form);
                const words = typed ?? start;
                if (words.body?.trim() && (typed || start.keptAt)) {
                    this.#offerBack({ ...work, start: { ...start, ...words } }, { ...words, ...extra, target });
                }
            },
        });
        const id = `composer-${++this.#serial}`;
        this.#replaces = replaces;
        this.#inline = inline && { ...inline, id, form };
        this.#card = target && {
            id,
            start: target.start,
            end: target.end,
            top: () => this.#painter.topOf(target.start, target.end),
            stamp: id,
            render: () => form,
        };
        this.#painter.emphasise("pending", target ? [target] : []);
        this.#onChange();
        this.#margin.pin(target ? id : inline.of);
        form.querySelector("[data-autofocus]").focus({ preventScroll: true });
        form.scrollIntoView({ block: "nearest" });
    }

    /** Cancelled words can be had back for a while. */
    #offerBack(work, words) {
        this.#notices.show("info", t("draft.cancelled"), {
            seconds: 12,
            action: {
                label: t("draft.continue"),
                run: () => {
                    this.#drafts.keep(work.draft, words);
                    this.#open(work);
                },
            },
        });
    }

    #close(form) {
        if (this.#inline?.form !== form && this.#card?.render() !== form) {
            return;
        }
        this.#card = null;
        this.#inline = null;
        this.#replaces = null;
        this.#painter.emphasise("pending", []);
        this.#onChange();
    }
}

/** A note without words is a highlight. */
function kindOf({ body }) {
    return body.trim() ? "note" : "highlight";
}
