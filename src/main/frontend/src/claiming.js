import { el } from "./dom.js";
import { ask, askForReason, askWhichVersion } from "./notices.js";
import { isSameChoice } from "./places.js";
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
    #catchUp;
    /** Whether the last act failed only because the server could not be asked: done again it may succeed. */
    mustBeRepeated = false;

    /** @param catchUp lets the store know what the server knows; throws a problem if that cannot be asked */
    constructor({ api, store, notices, slug, catchUp }) {
        this.#catchUp = catchUp;
        this.#api = api;
        this.#store = store;
        this.#notices = notices;
        this.#slug = slug;
    }

    /** Nothing was asked of the server yet. */
    startAnew() {
        this.mustBeRepeated = false;
    }

    /**
     * States a claim.
     *
     * @param sent `{statement, passages}` as they were sent before, when no answer came: the server may have them
     */
    state(statement, passages, sent = null) {
        return this.#attempt(
            async () => {
                const there = await this.#findSent(sent, () => this.findOwn(sent.statement, sent.passages));
                const wanted = { statement, passages };
                if (there && !this.says(there, wanted)) {
                    return this.change(there, wanted);
                }
                const claim = there ?? (await this.#api.post("claims", { document: this.#slug, ...wanted }));
                this.#store.putClaim(claim);
                this.#done("claim.saved");
                return claim;
            },
            t("draft.claimKept"),
        );
    }

    /** One's own claim that says the same of the same words, or null. */
    findOwn(statement, passages) {
        return this.#store.claims.find((claim) => claim.mine && this.says(claim, { statement, passages })) ?? null;
    }

    /** Whether a claim or citation is what some values make of it already. */
    says(there, values) {
        return Boolean(there) && Object.entries(values).every(([name, value]) => isSame(name, there[name], value));
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

    /**
     * Cites a work for a claim.
     *
     * @param sent values as they were sent before, when no answer came
     */
    cite(claimId, values, sent = null) {
        return this.#attempt(async () => {
            const there = await this.#findSent(sent, () => this.findOwnCitation(claimId, sent));
            if (there && !this.says(there, values)) {
                return this.correct(there, values);
            }
            const citation = there ?? (await this.#api.post(`claims/${claimId}/citations`, values));
            this.#store.putCitation(citation);
            return citation;
        });
    }

    /** One's own citation of a claim that says the same, or null. */
    findOwnCitation(claimId, values) {
        return this.#store.claim(claimId)?.citations.find((each) => each.mine && this.says(each, values)) ?? null;
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

    /** What was made by a request whose answer did not come, or null. */
    async #findSent(sent, find) {
        if (!sent) {
            return null;
        }
        await this.#catchUp();
        return find();
    }

    async #change(path, subject, changes, rows) {
        this.mustBeRepeated = false;
        try {
            return await this.#api.patch(path, { version: subject.version, ...changes });
        } catch (problem) {
            if (!problem.isConflict) {
                return this.#attempt(() => Promise.reject(problem));
            }
            const { current } = problem;
            if (this.says(current, changes)) {
                return current;
            }
            const choice = await askWhichVersion(rows(current), rows({ ...subject, ...changes }));
            if (choice === "mine") {
                return this.#attempt(() => this.#api.patch(path, { version: current.version, ...changes }));
            }
            return choice === "theirs" ? current : null;
        }
    }

    async #attempt(act, kept = t("kept.form")) {
        this.mustBeRepeated = false;
        try {
            return await act();
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            this.mustBeRepeated = problem.isPassing;
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

/** Whether a property is, as the server gives it, what a value asks for. */
function isSame(name, there, value) {
    if (name === "passages") {
        return there.length === value.length && value.every((one) => there.some((passage) => isSameChoice(passage, one)));
    }
    if (name === "work") {
        return there?.key === value;
    }
    if (name === "locator") {
        return there?.label === value?.label && there?.value === value?.value;
    }
    return (there ?? "") === (value ?? "");
}
