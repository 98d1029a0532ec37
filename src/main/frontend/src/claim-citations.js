import { CitationForm } from "./citation-form.js";
import { citationView, mayBeProposed } from "./citation-view.js";
import { arrange, button, el } from "./dom.js";
import { t } from "./texts.js";

/** A claim's citations, and the form in which one is written or corrected. */
export class ClaimCitations {
    #api;
    #claiming;
    #notices;
    #draft;
    #onUnsent;
    #sent = null;
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

    /**
     * @param draft in which what is typed is kept
     * @param onUnsent called with `{send, hasArrived}` when the server could not be told of a citation, with null when it has it
     * @param needClaim answers the claim, saved first if the server has not got it yet, or null if that failed
     */
    constructor({ api, claiming, notices, draft, kept, mayAnnotate, onUnsent, needClaim }) {
        this.#kept = kept;
        this.#api = api;
        this.#claiming = claiming;
        this.#notices = notices;
        this.#draft = draft;
        this.#onUnsent = onUnsent;
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

    /** Goes on with a citation that was begun or changed and never saved. */
    async goOn() {
        const kept = this.#draft.get("citation");
        if (kept) {
            this.#sent = kept.sent ?? null;
            const citation = this.#claim?.citations.find(({ id }) => id === kept.of) ?? null;
            const form = await this.#open(citation && { ...citation, version: kept.version });
            await form.fill(kept.values, t("draft.restored"), kept.newWork);
        }
    }

    get #isMine() {
        return this.#mayAnnotate && (this.#claim === null || this.#claim.mine);
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
            onInput: (values, newWork) => this.#keep(citation, values, newWork),
            onSave: (values, propose) => this.#save(citation, values, propose),
            onCancel: () => {
                this.#draft.keep("citation", null);
                this.#sent = null;
                this.#onUnsent(null);
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

    /** Keeps what says something else than before, or something at all. */
    #keep(citation, values, newWork) {
        const { work, locator, quote, translation } = values;
        const isNews = newWork || (citation ? !this.#claiming.says(citation, values) : work || locator || quote || translation);
        if (this.#claim) {
            this.#draft.keep("claim", this.#claim.id);
        }
        this.#draft.keep("citation", isNews ? { of: citation?.id ?? null, version: citation?.version ?? null, values, newWork, sent: this.#sent } : null);
    }

    #close() {
        this.#form = null;
        this.#formFor = null;
        this.#formPlace.replaceChildren();
        this.show(this.#claim);
    }

    async #save(citation, values, propose) {
        const form = this.#form;
        const claim = await this.#needClaim();
        const saved =
            claim &&
            (citation ? await this.#claiming.correct(citation, values) : await this.#claiming.cite(claim.id, values, this.#sent));
        const isUnsent = this.#claiming.mustBeRepeated;
        if (saved) {
            this.#draft.keep("citation", null);
        }
        if (form !== this.#form) {
            return;
        }
        this.#sent = isUnsent && claim && !citation ? (this.#sent ?? values) : null;
        this.#onUnsent(
            isUnsent
                ? {
                      send: () => this.#save(citation, form.values, propose),
                      isThere: () => this.#isThere(claim, citation, values),
                  }
                : null,
        );
        if (!saved) {
            this.#keep(citation, form.values, form.newWork);
            return;
        }
        this.#close();
        if (propose) {
            await this.#claiming.propose(saved);
        } else {
            this.#notices.show("done", t("citation.saved"), { seconds: 5 });
        }
    }

    /** Whether the server has the citation, and nothing else was typed since it was sent. */
    #isThere(claim, citation, values) {
        const there = claim && this.#claiming.findOwnCitation(claim.id, values);
        return Boolean(there) && (!citation || there.id === citation.id) && this.#claiming.says(there, this.#form.values);
    }
}
