import { CatchingUp } from "./catching-up.js";
import { Live } from "./live.js";
import { Presence } from "./presence.js";
import { t } from "./texts.js";

/** A connection that comes back within this time is not worth a word, ms. */
const GRACE = 3000;

/** Follows what others do with the text: news, who reads it, and whether all of that comes. */
export class Following {
    #notices;
    #presence;
    #catchingUp;
    #revisions;
    #onBack;
    #live;
    #told = null;
    #timer = null;
    #wasLost = false;

    /**
     * @param since a moment before the store was filled
     * @param element where those are shown who read
     * @param onBack called when the page has caught up after a lost connection
     */
    constructor({ api, store, notices, revisions, url, since, handle, element, onBack }) {
        this.#notices = notices;
        this.#revisions = revisions;
        this.#presence = new Presence(element, handle);
        this.#catchingUp = new CatchingUp({ api, store, since });
        this.#onBack = onBack;
        this.#live = new Live(url, {
            open: () => this.#settle(),
            message: (content) => this.#hear(content),
            lost: (why) => this.#lost(why),
        });
    }

    start() {
        this.#live.start();
    }

    /** Asks for what was missed; throws a problem if the server cannot be asked. */
    catchUp() {
        return this.#catchingUp.catchUp();
    }

    #hear({ news, changed, readers, beat }) {
        if (news) {
            this.#try(() => this.#catchingUp.take(news));
        } else if (readers) {
            this.#presence.show(readers);
        } else if (changed === "everything") {
            this.#try(() => this.#catchingUp.look());
        } else if (changed === "revision") {
            this.#try(() => this.#revisions.look());
        } else if (this.#catchingUp.isBehind) {
            this.#settle();
        } else {
            this.#catchingUp.told(beat);
        }
    }

    /** There is a line: asks for what was missed, and tells that all is well again. */
    async #settle() {
        clearTimeout(this.#timer);
        const wasLost = this.#wasLost;
        const changed = await this.#try(() => this.#catchingUp.catchUp());
        if (changed === null || !wasLost) {
            return;
        }
        this.#wasLost = false;
        this.#presence.back();
        this.#notices.reached();
        if (this.#told) {
            this.#told();
            this.#told = null;
            this.#notices.show("done", t(changed > 0 ? "live.backWithNews" : "live.back", changed), { seconds: 6 });
        }
        this.#onBack();
        await this.#try(() => this.#revisions.look());
    }

    #lost(why) {
        this.#catchingUp.lost();
        this.#wasLost = true;
        clearTimeout(this.#timer);
        if (why) {
            this.#tellLost(t(`live.${why}`));
            // Without a line the page still asks now and then.
            why === "full" && this.#try(() => this.#catchingUp.catchUp());
        } else {
            this.#timer = setTimeout(() => this.#tellLost(t("live.lost")), GRACE);
        }
    }

    #tellLost(words) {
        this.#presence.lost();
        this.#told ??= this.#notices.show("warn", words, { more: t("live.goOn") });
    }

    /** Answers null where the server could not be asked: what was last known stays. */
    async #try(act) {
        try {
            return await act();
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            // That there is no connection is told by the line itself.
            problem.isUnreachable || this.#notices.failed(problem, t("kept.lastKnown"));
            return null;
        }
    }
}
