import { composer } from "./composer.js";
import { el } from "./dom.js";
import { showLostWords } from "./kept-drafts.js";
import { t } from "./texts.js";

/**
 * Writing a note or reply, new or old. The form of a note stands in the margin as a card of its own, that of a reply
 * within the card that it answers; every letter is kept in the browser until the server has said yes.
 */
export class Writing {
    #store;
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
    #current = null;

    /**
     * @param help what the form asks the server for while somebody writes, as `composer` takes it
     * @param onChange the form has come or gone
     * @param onSaved called with the id of the card that the saved note has
     */
    constructor({ store, annotating, drafts, painter, margin, notices, help, onChange, onSaved }) {
        this.#store = store;
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

    /** Says in the form if what is changed or answered there is another meanwhile, or is gone. */
    compare() {
        const { work, form, hint } = this.#current ?? {};
        if (!work?.of) {
            return;
        }
        const item = this.#store.annotation(work.of.id);
        const isGone = !item || item.deleted;
        const isNewer = !isGone && work.of.version !== undefined && item.version > work.of.version;
        hint.textContent = isGone ? t("writing.goneMeanwhile") : isNewer ? t("writing.changedMeanwhile") : "";
        if (!item && work.inline) {
            // The card that held the form is gone with the note.
            const kept = { body: this.#drafts.find(work.draft)?.body ?? form.querySelector("textarea").value, name: work.draft };
            this.#close(form);
            this.#notices.show("warn", t("writing.answeredGone"), {
                action: { label: t("writing.showWords"), run: () => showLostWords(kept, this.#drafts) },
            });
        }
    }

    /** The server can be reached again: offers to send what it did not get, unless it has it after all. */
    async sendAgain() {
        const current = this.#current;
        if (!current?.unsent) {
            return;
        }
        const arrived = await current.work.arrived?.(current.unsent);
        if (current !== this.#current) {
            return;
        }
        if (arrived) {
            this.#done(current.form, current.work, arrived);
            this.#notices.show("done", t("live.arrived"), { seconds: 10 });
        } else {
            this.#notices.show("info", t("live.unsent"), {
                action: { label: t("live.sendNow"), run: () => current === this.#current && current.form.requestSubmit() },
            });
        }
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
            arrived: ({ body }) => this.#annotating.findOwn(target, body),
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
            of: { id: item.id, version },
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
            of: { id: item.id },
            save: async ({ body }) => (await this.#annotating.reply(item, body, t("kept.draft"))) && entry.id,
            arrived: async ({ body }) => (await this.#annotating.hasReplied(item.id, body)) && entry.id,
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
            of: { id: entry.item.id },
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
                    this.#done(form, work, saved);
                } else if (this.#current?.form === form) {
                    this.#current.unsent = values;
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
        const hint = el("p", { class: "hint meanwhile", role: "status" });
        form.lastElementChild.before(hint);
        this.#current = { work, form, hint, unsent: null };
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

    /** The server has the words. */
    #done(form, { draft }, saved) {
        this.#drafts.drop(draft);
        this.#close(form);
        this.#onSaved(saved);
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
        this.#current = null;
        this.#painter.emphasise("pending", []);
        this.#onChange();
    }
}

/** A note without words is a highlight. */
function kindOf({ body }) {
    return body.trim() ? "note" : "highlight";
}
