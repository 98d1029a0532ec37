import { CitationForm } from "./citation-form.js";
import { citationView, mayBeProposed } from "./citation-view.js";
import { arrange, button, el } from "./dom.js";
import { t } from "./texts.js";

/** A claim's citations, and the form in which one is written or corrected. */
export class ClaimCitations {
    #api;
    #claiming;
    #notices;
    #drafts;
    #kept;
    #mayAnnotate;
    #needClaim;
    #claim = null;
    #form = null;
    #formFor = null;
    #none = el("p", { class: "card-empty" }, t("claim.noCitationYet"));
    #views = new Map();
    #citations = el("ul", { class: "citations" });
    #adding = button(t("citation.add"), "cite", () => this.#begin(null));
    #list = el("div", {});
    #formPlace = el("div", {});
    element = el("div", {}, el("h3", {}, t("claim.citations")), this.#list, this.#formPlace);

    /** @param needClaim answers the claim, saved first if the server has not got it yet, or null if that failed */
    constructor({ api, claiming, notices, drafts, kept, mayAnnotate, needClaim }) {
        this.#kept = kept;
        this.#api = api;
        this.#claiming = claiming;
        this.#notices = notices;
        this.#drafts = drafts;
        this.#mayAnnotate = mayAnnotate;
        this.#needClaim = needClaim;
    }

    /** Shows the citations of a claim, or of one that the server has not got yet (null). */
    show(claim) {
        this.#claim = claim;
        const citations = claim?.citations ?? [];
        arrange(this.#citations, this.#items(citations.filter((citation) => citation.id !== this.#formFor)));
        arrange(this.#list, [
            citations.length === 0 ? this.#none : this.#citations,
            ...(this.#isMine && !this.#form ? [this.#adding] : []),
        ]);
    }

    /** Takes work, locator and quote over from a source note; the form is opened if need be. */
    async cite(filled, from) {
        const form = this.#form ?? (await this.#open(null));
        await form.fill(filled, from);
        form.focus();
    }

    /** Goes on with a citation of the person's own that was begun and never saved. */
    async goOn() {
        const kept = this.#claim.mine && this.#drafts.find(this.#draftName);
        if (kept) {
            const form = await this.#open(null);
            await form.fill(kept, t("draft.restored"));
        }
    }

    get #isMine() {
        return this.#mayAnnotate && (this.#claim === null || this.#claim.mine);
    }

    get #draftName() {
        return `citation.${this.#claim?.id ?? "new"}`;
    }

    /** An item for each citation; one that says what it said before is the same element. */
    #items(citations) {
        const former = this.#views;
        this.#views = new Map(
            citations.map((citation) => {
                const stamp = JSON.stringify(citation);
                const known = former.get(citation.id);
                return [citation.id, known?.stamp === stamp ? known : { stamp, item: el("li", {}, this.#view(citation)) }];
            }),
        );
        return [...this.#views.values()].map(({ item }) => item);
    }

    #view(citation) {
        return citationView(citation, this.#mayAnnotate, {
            propose: () => this.#claiming.propose(citation),
            correct: () => this.#begin(citation),
            remove: () => this.#claiming.removeCitation(citation),
            withdraw: () => this.#claiming.withdraw(citation),
        });
    }

    async #begin(citation) {
        (await this.#open(citation)).focus();
    }

    async #open(citation) {
        const editing = citation !== null;
        this.#formFor = citation?.id ?? null;
        this.#form = new CitationForm({
            api: this.#api,
            notices: this.#notices,
            kept: this.#kept,
            title: t(editing ? "citation.correctTitle" : "citation.addTitle"),
            isNew: !editing,
            mayPropose: !editing || mayBeProposed(citation),
            onInput: (values) => editing || this.#drafts.keep(this.#draftName, values),
            onSave: (values, propose) => this.#save(citation, values, propose),
            onCancel: () => {
                this.#drafts.drop(this.#draftName);
                this.#close();
            },
        });
        this.#formPlace.replaceChildren(this.#form.element);
        if (editing) {
            await this.#form.fill(citation);
        }
        this.show(this.#claim);
        return this.#form;
    }

    #close() {
        this.#form = null;
        this.#formFor = null;
        this.#formPlace.replaceChildren();
        this.show(this.#claim);
    }

    async #save(citation, values, propose) {
        const draft = this.#draftName;
        const claim = await this.#needClaim();
        if (!claim) {
            return;
        }
        const saved = citation
            ? await this.#claiming.correct(citation, values)
            : await this.#claiming.cite(claim.id, values);
        if (!saved) {
            return;
        }
        this.#drafts.drop(draft);
        this.#close();
        if (propose) {
            await this.#claiming.propose(saved);
        } else {
            this.#notices.show("done", t("citation.saved"), { seconds: 5 });
        }
    }
}
