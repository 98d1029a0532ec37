import { el } from "./dom.js";
import { ask, askForReason, askWhichVersion } from "./notices.js";
import { t } from "./texts.js";

/**
 * What a person does with claims and citations: each act goes to the server and then into the store. Where somebody
 * else was faster both versions are shown; where the server refuses, the message says what was kept. Acts answer the
 * new state, or null if nothing was changed.
 */
export class Claiming {
    #api;
    #store;
    #notices;
    #slug;

    constructor({ api, store, notices, slug }) {
        this.#api = api;
        this.#store = store;
        this.#notices = notices;
        this.#slug = slug;
    }

    state(statement, passages) {
        return this.#attempt(
            async () => {
                const claim = await this.#api.post("claims", { document: this.#slug, statement, passages });
                this.#store.putClaim(claim);
                this.#done("claim.saved");
                return claim;
            },
            t("draft.claimKept"),
        );
    }

    /** Changes statement or passages. */
    async change(claim, changes) {
        const rows = (one) => [
            [t("claim.statement"), one.statement],
            [t("claim.passages", one.passages.length), one.passages.map((passage) => passage.exact).join(" … ")],
        ];
        const saved = await this.#change(`claims/${claim.id}`, claim, changes, rows);
        if (saved) {
            this.#store.putClaim(saved);
            this.#done("saved");
        }
        return saved;
    }

    /** Deletes the claim if the person is sure. */
    async remove(claim) {
        const sure = await ask(t("claim.delete"), el("p", {}, t("claim.deleteSure", claim.citations.length)), [
            { value: true, label: t("claim.delete"), kind: "danger" },
            { value: null, label: t("cancel") },
        ]);
        return (
            sure &&
            this.#attempt(async () => {
                await this.#api.delete(`claims/${claim.id}?version=${claim.version}`);
                this.#store.dropClaim(claim.id);
                return claim;
            })
        );
    }

    cite(claimId, values) {
        return this.#attempt(async () => {
            const citation = await this.#api.post(`claims/${claimId}/citations`, values);
            this.#store.putCitation(citation);
            return citation;
        });
    }

    async correct(citation, changes) {
        const rows = (one) => [
            [t("work.label"), one.work?.key ?? one.work],
            [t("citation.locator"), one.locator?.value],
            [t("citation.quote"), one.quote],
            [t("citation.stance"), t(`citation.stance.${one.stance}`)],
        ];
        const saved = await this.#change(`citations/${citation.id}`, citation, changes, rows);
        if (saved) {
            this.#store.putCitation(saved);
        }
        return saved;
    }

    propose(citation) {
        return this.#attempt(async () => {
            const { id, version } = citation;
            const proposed = await this.#api.post(`citations/${id}/proposal`, { version });
            this.#store.putCitation(proposed);
            this.#done("citation.proposed");
            return proposed;
        }, t("kept.unchanged"));
    }

    async withdraw(citation) {
        const reason = await askForReason(t("citation.withdraw"), t("citation.withdrawHint"));
        return (
            reason &&
            this.#attempt(async () => {
                const { id, version } = citation;
                const withdrawn = await this.#api.post(`citations/${id}/withdrawal`, { version, reason });
                this.#store.putCitation(withdrawn);
                return withdrawn;
            }, t("kept.unchanged"))
        );
    }

    /** Deletes a draft and offers to take that back. */
    removeCitation(citation) {
        return this.#attempt(async () => {
            await this.#api.delete(`citations/${citation.id}?version=${citation.version}`);
            this.#store.dropCitation(citation);
            const { work, locator, quote, translation, stance, sourceNote } = citation;
            const again = { work: work.key, locator, quote, translation, stance, ...(sourceNote ? { sourceNote } : {}) };
            this.#notices.show("info", t("citation.deleted"), {
                seconds: 12,
                action: { label: t("undo"), run: () => this.cite(citation.claim, again) },
            });
            return citation;
        }, t("kept.unchanged"));
    }

    async #change(path, subject, changes, rows) {
        try {
            return await this.#api.patch(path, { version: subject.version, ...changes });
        } catch (problem) {
            if (!problem.isConflict) {
                return this.#attempt(() => Promise.reject(problem));
            }
            const { current } = problem;
            const choice = await askWhichVersion(rows(current), rows({ ...subject, ...changes }));
            if (choice === "mine") {
                return this.#attempt(() => this.#api.patch(path, { version: current.version, ...changes }));
            }
            return choice === "theirs" ? current : null;
        }
    }

    async #attempt(act, kept = t("kept.form")) {
        try {
            return await act();
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            if (problem.isConflict && problem.current.claim) {
                this.#store.putCitation(problem.current);
            }
            this.#notices.failed(problem, kept);
            return null;
        }
    }

    #done(text) {
        this.#notices.show("done", t(text), { seconds: 6 });
    }
}
