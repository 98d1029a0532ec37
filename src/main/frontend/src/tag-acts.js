import { el } from "./dom.js";
import { ask } from "./notices.js";
import { t } from "./texts.js";

/** Does something at the server; a refusal is shown and answered with null. */
export async function attempt(notices, act) {
    try {
        return await act();
    } catch (problem) {
        if (problem.name !== "Problem") {
            throw problem;
        }
        notices.failed(problem, t("kept.unchanged"));
        return null;
    }
}

/** Changes tags on many notes: says first how many it concerns, and offers to take it back. */
export class TagActs {
    #api;
    #notices;
    #changed;

    /** @param changed called when notes were changed, and waited for */
    constructor({ api, notices, changed }) {
        this.#api = api;
        this.#notices = notices;
        this.#changed = changed;
    }

    /**
     * Says what will change, and does it if the person is sure. Answers whether it was done.
     *
     * @param order as the API takes it: `{act, tags, into, filter}`
     */
    async act(order) {
        const done = await attempt(this.#notices, async () => {
            const { notes, documents, left } = await this.#api.post("annotations/tags/acts", { ...order, preview: true });
            const words = [t("tags.willChange", notes, documents), left > 0 ? t("tags.willLeave", left) : ""];
            const sure = await ask(t(`tags.act.${order.act}`), el("p", {}, words.join(" ")), [
                ...(notes > 0 ? [{ value: true, label: t("tags.goOn"), kind: "primary" }] : []),
                { value: null, label: t("cancel") },
            ]);
            if (!sure) {
                return false;
            }
            const outcome = await this.#api.post("annotations/tags/acts", { ...order, expected: notes });
            await this.#changed();
            this.#offer(outcome, "undo", "tags.changed");
            return true;
        });
        return done === true;
    }

    #offer({ act, notes, left }, next, words) {
        this.#notices.show("done", t(words, notes), {
            more: left > 0 ? t("tags.left", left) : undefined,
            action: act && {
                label: t(next),
                run: () =>
                    attempt(this.#notices, async () => {
                        const done = await this.#api.post(`annotations/tags/acts/${act}/${next}`);
                        await this.#changed();
                        this.#offer(done, next === "undo" ? "redo" : "undo", next === "undo" ? "tags.undone" : "tags.changed");
                    }),
            },
        });
    }
}
