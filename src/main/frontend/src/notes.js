import { Annotating } from "./annotating.js";
import { Highlighting } from "./highlighting.js";
import { showHistory } from "./history.js";
import { Threads } from "./threads.js";
import { Undoing } from "./undoing.js";
import { Writing } from "./writing.js";

/** Everything that is done with highlights, notes and their threads, put together for the desk. */
export class Notes {
    #api;
    #notices;
    #mayAnnotate;
    annotating;
    highlighting;
    writing;
    threads;
    undoing;

    /**
     * @param refresh shows everything anew
     * @param opened a form has come or gone
     * @param saved called with the id of the card that was saved or undone
     * @param sent called with the ids of the card of a kept highlight and of the one that it has now
     * @param catchUp lets the store know what the server knows; throws a problem if that cannot be asked
     */
    constructor({ api, store, notices, slug, revision, handle, drafts, painter, margin, mayAnnotate, catchUp, refresh, opened, saved, sent }) {
        this.#api = api;
        this.#notices = notices;
        this.#mayAnnotate = mayAnnotate;
        this.annotating = new Annotating({ api, store, notices, slug, catchUp });
        this.highlighting = new Highlighting({
            api,
            store,
            drafts,
            notices,
            annotating: this.annotating,
            handle,
            revision,
            catchUp,
            onSaved: sent,
        });
        this.threads = new Threads({ api, store, notices, onChange: refresh });
        this.undoing = new Undoing({
            api,
            store,
            notices,
            onDone: (id, parent) => saved(`annotation-${parent ?? id}`),
        });
        this.annotating.undo = (id) => this.undoing.undoOn(id);
        this.writing = new Writing({
            store,
            annotating: this.annotating,
            drafts,
            painter,
            margin,
            notices,
            help: {
                preview: (body) => this.#quietly(async () => (await api.post(`${store.path}/preview`, { body })).html, null),
                tags: (letters) => this.suggestTags(letters),
                suggest: (letters) => this.#quietly(() => api.get(`${store.path}/people?q=${encodeURIComponent(letters)}`), []),
            },
            onChange: opened,
            onSaved: saved,
        });
    }

    /** Tags in use and concepts for some letters. */
    suggestTags(letters) {
        return this.#quietly(async () => (await this.#api.get(`annotations/tags/suggestions?q=${encodeURIComponent(letters)}`)).items, []);
    }

    /** What the card of a highlight or note shows besides itself, as `annotationCard` takes it; its stamp comes with it. */
    parts(entry, focused) {
        const { item } = entry;
        const thread = focused ? this.threads.of(item) : null;
        const writing = this.writing.inside(entry.id);
        const acts = this.#acts(entry);
        return { thread, writing, acts, stamp: `${item.replies} ${item.status} ${thread?.stamp} ${writing?.id}` };
    }

    #acts(entry) {
        const { item } = entry;
        const always = {
            history: () => showHistory(this.#api, this.#notices, item),
            more: () => this.threads.more(item),
        };
        return this.#mayAnnotate
            ? {
                  ...always,
                  reply: () => this.writing.reply(entry),
                  editReply: (reply) => this.writing.editReply(entry, reply),
                  removeReply: (reply) => this.annotating.remove(reply),
                  settle: () => this.annotating.settle(item),
                  edit: () => this.writing.edit(entry),
                  tag: () => this.writing.edit(entry, "tags"),
                  show: (who) => this.annotating.show(item, who),
                  remove: () => this.annotating.remove(item),
              }
            : always;
    }

    /** Goes on with what was kept, as `offerDrafts` takes it. */
    get goingOn() {
        return {
            hasArrived: (kind, kept, id) => this.#quietly(() => this.#hasArrived(kind, kept, id), false),
            begin: (target, kept) => this.writing.begin(target, kept),
            edit: (entry) => this.writing.edit(entry),
            reply: (entry) => this.writing.reply(entry),
            editReply: (entry, id) =>
                this.#quietly(async () => this.writing.editReply(entry, await this.#api.get(`annotations/${id}`)), null),
        };
    }

    /** Whether the server has the words of a new note or reply, which were sent though no answer came. */
    async #hasArrived(kind, { target, body, sent }, id) {
        if (sent?.body !== body) {
            return false;
        }
        return kind === "note"
            ? (await this.annotating.findOwn(target, body)) !== null
            : kind === "reply" && (await this.annotating.findReply(id, body)) !== null;
    }

    /** Help that does not come is not missed loudly: the words can be written without it. */
    async #quietly(ask, otherwise) {
        try {
            return await ask();
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            return otherwise;
        }
    }
}
