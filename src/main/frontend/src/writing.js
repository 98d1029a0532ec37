import { composer } from "./composer.js";
import { el, shortened } from "./dom.js";
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
        const there = await this.#look(current);
        if (current !== this.#current) {
            return;
        }
        if (there && isSame(current.typed, current.unsent)) {
            this.#done(current.form, current.work, current.work.cardOf(there));
            this.#notices.show("done", t("live.arrived"), { seconds: 10 });
        } else {
            this.#notices.show("info", t("live.unsent"), {
                // Only the card at hand holds its form in the page: the form may be elsewhere.
                action: { label: t("live.sendNow"), run: () => current === this.#current && current.submit() },
            });
        }
    }

    /** What the server has of a form's words; nothing where it cannot be asked: that is found out when they are sent. */
    async #look({ work, unsent }) {
        try {
            return await work.find?.(unsent);
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            return null;
        }
    }

    /** Begins a note on a passage, or goes on with a kept one. */
    begin(target, { name = nameOf(target), at, ...given } = {}) {
        const kept = given.keptAt ? given : (this.#drafts.find(name) ?? {});
        this.#open({
            target,
            title: t("note.new"),
            start: { ...kept, exact: target.exact, at },
            draft: name,
            save: async (values, there) => {
                const made = there
                    ? await this.#saveOver(there, { ...values, kind: kindOf(values) })
                    : await this.#annotating.create(target, kindOf(values), values, t("kept.draft"));
                return made && `annotation-${made.id}`;
            },
            find: ({ body }) => this.#annotating.findOwn(target, body),
            cardOf: ({ id }) => `annotation-${id}`,
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
            save: async ({ body }, there) =>
                (there ? await this.#saveOver(there, { body }) : await this.#annotating.reply(item, body, t("kept.draft"))) && entry.id,
            find: ({ body }) => this.#annotating.findReply(item.id, body),
            cardOf: () => entry.id,
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

    /** The server had got the words, though its answer did not come: what was typed since is a change of them. */
    async #saveOver(there, values) {
        return this.#annotating.says(there, values) || (await this.#annotating.change(there, values, t("kept.draft"))) ? there : null;
    }

    /** Sends the words, unless the server has them from before; answers the id of the card, or nothing. */
    async #send({ save, find }, values, unsent) {
        const looked = unsent && find ? await this.#annotating.lookFor(() => find(unsent), t("kept.draft")) : { item: null };
        return looked && save(values, looked.item);
    }

    #open(work) {
        const { target = null, replaces = null, inline = null, title, start, draft, extra = {} } = work;
        const keep = (values) =>
            this.#drafts.keepSoon(draft, {
                ...values,
                ...extra,
                ...(target ? { target } : {}),
                ...(current.unsent ? { sent: current.unsent } : {}),
            });
        const form = composer({
            start,
            title,
            isReply: inline !== null,
            help: this.#help,
            onInput: (values) => {
                current.typed = values;
                keep(values);
            },
            onSave: async (values) => {
                const saved = await this.#send(work, values, current.unsent);
                if (saved) {
                    this.#done(form, work, saved);
                } else {
                    current.unsent ??= values;
                    current.typed ??= values;
                    keep(current.typed);
                }
            },
            onCancel: () => {
                this.#drafts.drop(draft);
                this.#close(form);
                const words = current.typed ?? start;
                if (words.body?.trim() && (current.typed || start.keptAt)) {
                    this.#offerBack({ ...work, start: { ...start, ...words } }, { ...words, ...extra, target });
                }
            },
        });
        const id = `composer-${++this.#serial}`;
        const hint = el("p", { class: "hint meanwhile", role: "status" });
        form.lastElementChild.before(hint);
        this.#setAside();
        const submit = () => form.dispatchEvent(new Event("submit", { cancelable: true }));
        const current = { work, form, hint, submit, typed: null, unsent: start.sent ?? null };
        this.#current = current;
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

    /** Another form takes the place of this one, whose words are kept. */
    #setAside() {
        const { work, typed } = this.#current ?? {};
        if (typed?.body.trim()) {
            this.#drafts.flush();
            this.#notices.show("info", t("draft.setAside"), {
                more: shortened(typed.body, 80),
                action: { label: t("draft.continue"), run: () => this.#open({ ...work, start: { ...work.start, ...typed } }) },
            });
        }
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

function isSame(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}

/** The draft of a note on a passage. */
function nameOf({ revision, start, end }) {
    return `note.${revision}-${start}-${end}`;
}

/** A note without words is a highlight. */
function kindOf({ body }) {
    return body.trim() ? "note" : "highlight";
}
