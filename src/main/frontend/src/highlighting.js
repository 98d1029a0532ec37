import { unsentEntry } from "./entries.js";
import { t } from "./texts.js";

const DRAFT = "highlight.";
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 60000;

/**
 * Highlights words. What the server could not be told is kept in this browser and shown as not yet saved, also after a
 * reload; it is sent when the server can be reached again, unless it had arrived after all.
 */
export class Highlighting {
    #api;
    #store;
    #drafts;
    #notices;
    #annotating;
    #handle;
    #revision;
    #catchUp;
    #onSaved;
    #later;
    #locks;
    #unsaved = new Map();
    #running = null;
    #isBegun = false;
    #isAwaited = false;
    #wait = FIRST_WAIT;
    #told = null;

    /**
     * @param annotating makes highlights
     * @param handle of the person at the page, for whom alone anything is sent
     * @param revision number of the revision on the page
     * @param catchUp lets the store know what the server knows; throws a problem if that cannot be asked
     * @param onSaved called with the ids of the card that was and of the one that is now
     * @param later runs something after so many ms
     * @param locks the browser's locks, by which of several windows one sends; they are missing where a page is not secure
     */
    constructor({ api, store, drafts, notices, annotating, handle, revision, catchUp, onSaved, later = (run, wait) => setTimeout(run, wait), locks = globalThis.navigator?.locks }) {
        this.#api = api;
        this.#store = store;
        this.#drafts = drafts;
        this.#notices = notices;
        this.#annotating = annotating;
        this.#handle = handle;
        this.#revision = revision;
        this.#catchUp = catchUp;
        this.#onSaved = onSaved;
        this.#later = later;
        this.#locks = locks;
    }

    /** All that the server has is known: takes up what was kept before a reload, and sends it. */
    async begin() {
        this.#isBegun = true;
        const former = this.#drafts.all().filter(([name]) => name.startsWith(DRAFT));
        for (const [name, kept] of former.reverse()) {
            this.#show(name, kept);
        }
        await this.send();
    }

    /** Highlights words; answers the id of the card, or null if the server will not have it. */
    async make(target) {
        try {
            return `annotation-${(await this.#annotating.send(target, "highlight")).id}`;
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            if (!problem.isPassing) {
                this.#notices.failed(problem, t("kept.selection"));
                return null;
            }
            return this.#keep(target, problem);
        }
    }

    /** Sends what is not saved yet. Calls that come meanwhile are answered by the same sending. */
    send() {
        this.#running ??= this.#sendAll().finally(() => (this.#running = null));
        return this.#running;
    }

    /** What can be done with the card of a highlight that is not saved. */
    acts(id) {
        return {
            send: () => {
                this.#unsaved.get(id).refused = null;
                return this.send();
            },
            discard: () => this.#discard(id),
        };
    }

    #keep(target, problem) {
        const { revision, start, end } = target;
        const name = `${DRAFT}${revision}-${start}-${end}`;
        const isKept = this.#drafts.keep(name, { target });
        this.#show(name, { target, keptAt: new Date().toISOString(), isOnlyHere: !isKept });
        this.#told?.();
        this.#told = this.#notices.failed(problem, t(isKept ? "unsent.kept" : "unsent.onlyHere"));
        this.#sendLater();
        return cardOf(name);
    }

    #show(name, kept) {
        const id = cardOf(name);
        this.#unsaved.set(id, { refused: null, ...kept, name });
        // What was chosen in another revision has no certain place on this page; the server finds it.
        if (kept.target.revision === this.#revision) {
            this.#store.putUnsent(unsentEntry(id, this.#unsaved.get(id)));
        }
    }

    async #sendAll() {
        const waiting = () => [...this.#unsaved].filter(([, { refused }]) => !refused);
        if (!this.#isBegun || waiting().length === 0) {
            return;
        }
        let saved = 0;
        try {
            await this.#catchUp();
            if ((await this.#api.get("me")).handle !== this.#handle) {
                this.#notices.show("warn", t("unsent.otherPerson"));
                return;
            }
            for (const [id, kept] of waiting()) {
                saved += await this.#alone(kept.name, () => this.#sendOne(id, kept));
            }
            this.#wait = FIRST_WAIT;
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            this.#sendLater();
        }
        if (saved > 0) {
            this.#told?.();
            this.#told = null;
            this.#notices.show("done", t(saved === 1 ? "unsent.savedOne" : "unsent.saved", saved), { seconds: 8 });
        }
    }

    /** Answers how many were saved: none or one. */
    async #sendOne(id, kept) {
        if (!kept.isOnlyHere && !this.#drafts.find(kept.name)) {
            // Another window has sent it or thrown it away.
            this.#forget(id);
            return 0;
        }
        try {
            const there = await this.#annotating.findOwn(kept.target, "");
            const { id: now } = there ?? (await this.#annotating.send(kept.target, "highlight"));
            this.#forget(id);
            this.#onSaved(id, `annotation-${now}`);
            return 1;
        } catch (problem) {
            if (problem.name !== "Problem" || problem.isPassing) {
                throw problem;
            }
            this.#show(kept.name, { ...kept, refused: problem.message });
            this.#notices.failed(problem, t("unsent.refused"));
            return 0;
        }
    }

    /** Of several windows with the same draft one sends it. */
    #alone(name, act) {
        return this.#locks ? this.#locks.request(`scholion.${this.#handle}.${this.#store.path}.${name}`, act) : act();
    }

    #sendLater() {
        if (!this.#isAwaited) {
            this.#isAwaited = true;
            this.#later(() => {
                this.#isAwaited = false;
                this.send();
            }, this.#wait);
            this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
        }
    }

    #forget(id) {
        this.#drafts.drop(this.#unsaved.get(id).name);
        this.#unsaved.delete(id);
        this.#store.dropUnsent(id);
    }

    #discard(id) {
        const { name, ...kept } = this.#unsaved.get(id);
        this.#forget(id);
        this.#notices.show("info", t("unsent.discarded"), {
            seconds: 12,
            action: {
                label: t("undo"),
                run: () => {
                    this.#drafts.keep(name, kept);
                    this.#show(name, kept);
                    this.send();
                },
            },
        });
    }
}

function cardOf(name) {
    return `unsent-${name.slice(DRAFT.length)}`;
}
