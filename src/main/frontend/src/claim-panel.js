import { button, dateTime, el, field, icon } from "./dom.js";
import { demonstrationChip, passageQuotation } from "./cards.js";
import { CitationForm } from "./citation-form.js";
import { citationView, mayBeProposed } from "./citation-view.js";
import { t } from "./texts.js";

/**
 * The claim at hand: its sentence, its passages, its citations with their history, and the form to cite a work. It
 * shows one claim of the store, or a new one that the server has not got yet.
 */
export class ClaimPanel {
    #element;
    #api;
    #store;
    #claiming;
    #notices;
    #drafts;
    #onFocus;
    #onClose;
    #mayAnnotate;
    #claim = null;
    #passages = [];
    #statement = null;
    #form = null;
    #formFor = null;
    #capturing = false;
    #returnTo = null;
    #slots = {};

    constructor({ element, api, store, claiming, notices, drafts, mayAnnotate, onFocus, onClose }) {
        this.#element = element;
        this.#api = api;
        this.#store = store;
        this.#claiming = claiming;
        this.#notices = notices;
        this.#drafts = drafts;
        this.#mayAnnotate = mayAnnotate;
        this.#onFocus = onFocus;
        this.#onClose = onClose;
        element.addEventListener("keydown", (event) => {
            if (event.key === "Escape") {
                event.stopPropagation();
                this.close();
            }
        });
    }

    get isOpen() {
        return !this.#element.hidden;
    }

    /** Whether a selection should become a further passage. */
    get isCapturing() {
        return this.isOpen && this.#capturing;
    }

    get claimId() {
        return this.#claim?.id ?? null;
    }

    get mayCite() {
        return this.isOpen && this.#mayAnnotate && (this.#claim === null || this.#claim.mine);
    }

    openNew(target, statement = "") {
        this.#begin(null, [target]);
        this.#render();
        this.#statement.value = statement;
        this.#keepDraft();
        this.#statement.focus();
    }

    open(claim) {
        this.#begin(claim, claim.passages);
        this.#render();
        this.#element.querySelector("[data-panel-title]").focus();
        const kept = claim.mine && this.#drafts.find(this.#citationDraftName());
        if (kept) {
            this.#showForm(null).then((form) => form.fill(kept, t("draft.restored")));
        }
    }

    close() {
        if (this.#claim === null && this.#statement?.value.trim()) {
            this.#notices.show("info", t("draft.claimKept"), { seconds: 8 });
        }
        this.#element.hidden = true;
        this.#capturing = false;
        this.#claim = null;
        this.#form = null;
        this.#onClose();
        this.#returnTo?.isConnected && this.#returnTo.focus();
    }

    /** The store has news: shows it, but never over words that are being typed. */
    refresh() {
        if (!this.isOpen || this.#claim === null) {
            return;
        }
        const fresh = this.#store.claim(this.#claim.id);
        if (!fresh) {
            this.#notices.show("warn", t("claim.gone"));
            this.close();
            return;
        }
        const typed = this.#statement && this.#statement.value !== this.#claim.statement;
        this.#claim = typed ? { ...fresh, statement: this.#claim.statement, version: this.#claim.version } : fresh;
        this.#passages = fresh.passages;
        if (this.#statement && !typed) {
            this.#statement.value = fresh.statement;
        }
        this.#renderPassages();
        this.#renderCitations();
    }

    /** Takes work, locator and quote over from a source note; the form is opened if need be. */
    async cite(filled, from) {
        const form = this.#form ?? (await this.#showForm(null));
        await form.fill(filled, from);
        form.focus();
    }

    async addPassage(target) {
        this.#capturing = false;
        await this.#changePassages([...this.#passages, target]);
    }

    #begin(claim, passages) {
        if (!this.isOpen) {
            this.#returnTo = document.activeElement;
        }
        this.#claim = claim;
        this.#passages = passages;
        this.#capturing = false;
        this.#form = null;
        this.#formFor = null;
        this.#element.hidden = false;
    }

    #render() {
        const mine = this.#claim === null || this.#claim.mine;
        this.#slots = {
            passages: el("div", {}),
            citations: el("div", {}),
            form: el("div", {}),
            deletion: el("div", {}),
            save: el("button", { type: "submit", class: "button small primary" }, t("claim.save")),
        };
        this.#statement = null;
        let words;
        if (mine && this.#mayAnnotate) {
            this.#statement = el("textarea", {
                rows: "3",
                dir: "auto",
                name: "statement",
                value: this.#claim?.statement ?? "",
                oninput: () => {
                    this.#keepDraft();
                    this.#offerSaving();
                },
            });
            words = el(
                "form",
                {
                    onsubmit: (event) => {
                        event.preventDefault();
                        this.#saveStatement();
                    },
                },
                field(t("claim.statement"), this.#statement, t("claim.statementHint")),
                el("div", { class: "buttons" }, this.#slots.save),
            );
        } else {
            words = el("p", { class: "card-statement", dir: "auto" }, this.#claim.statement);
        }
        this.#element.replaceChildren(
            el(
                "header",
                { class: "panel-head" },
                el("h2", { tabindex: "-1", "data-panel-title": true }, icon("claim"), " ", t(this.#claim ? "claim.title" : "claim.new")),
                el("button", { type: "button", class: "button quiet small icon-only", "aria-label": t("claim.close"), onclick: () => this.close() }, icon("close")),
            ),
            el(
                "div",
                { class: "panel-body" },
                this.#claim ? authorship(this.#claim) : null,
                words,
                this.#slots.passages,
                el("h3", {}, t("claim.citations")),
                this.#slots.citations,
                this.#slots.form,
                this.#slots.deletion,
            ),
        );
        this.#renderPassages();
        this.#renderCitations();
    }

    #renderPassages() {
        const mine = this.#mayAnnotate && (this.#claim === null || this.#claim.mine);
        this.#slots.passages.replaceChildren(
            el("h3", {}, t("claim.passages", this.#passages.length)),
            el(
                "ol",
                { class: "passages" },
                this.#passages.map((passage, index) =>
                    el(
                        "li",
                        {},
                        el("button", { type: "button", class: "passage", onclick: () => this.#onFocus(passage) }, passageQuotation(passage.exact, 160)),
                        mine && this.#passages.length > 1
                            ? button(t("claim.removePassage"), null, () => this.#changePassages(this.#passages.filter((other, at) => at !== index)), {
                                  class: "button small quiet",
                              })
                            : null,
                    ),
                ),
            ),
            ...(mine
                ? [
                      this.#capturing
                          ? el("p", { class: "notice info", role: "status" }, icon("info"), t("claim.selectPassage"))
                          : button(t("claim.addPassage"), "add", () => {
                                this.#capturing = true;
                                this.#renderPassages();
                            }),
                  ]
                : []),
        );
    }

    /** The button to save appears when there is something to save. */
    #offerSaving() {
        this.#slots.save.hidden = this.#claim !== null && this.#statement?.value.trim() === this.#claim.statement;
    }

    #renderCitations() {
        this.#offerSaving();
        this.#slots.deletion.replaceChildren(...(this.#claim?.mine && this.#mayAnnotate ? [this.#deletion()] : []));
        const citations = this.#claim?.citations ?? [];
        const mine = this.#mayAnnotate && (this.#claim === null || this.#claim.mine);
        this.#slots.citations.replaceChildren(
            citations.length === 0
                ? el("p", { class: "card-empty" }, t("claim.noCitationYet"))
                : el(
                      "ul",
                      { class: "citations" },
                      citations.map((citation) => (this.#formFor === citation.id ? null : 
                              el(
                                  "li",
                                  {},
                                  citationView(citation, this.#mayAnnotate, {
                                      propose: () => this.#claiming.propose(citation),
                                      correct: async () => (await this.#showForm(citation)).focus(),
                                      remove: () => this.#claiming.removeCitation(citation),
                                      withdraw: () => this.#claiming.withdraw(citation),
                                  }),
                              ))),
                  ),
            ...(mine && !this.#form ? [button(t("citation.add"), "cite", async () => (await this.#showForm(null)).focus())] : []),
        );
    }

    #deletion() {
        const decided = this.#claim.citations.some((citation) => citation.status !== "draft");
        return decided
            ? el("p", { class: "hint" }, t("claim.cannotDelete"))
            : el("div", { class: "buttons panel-end" }, button(t("claim.delete"), "delete", () => this.#deleteClaim(), { class: "button small quiet danger" }));
    }

    async #showForm(citation) {
        this.#formFor = citation?.id ?? null;
        const editing = citation !== null;
        this.#form = new CitationForm({
            api: this.#api,
            notices: this.#notices,
            title: t(editing ? "citation.correctTitle" : "citation.addTitle"),
            isNew: !editing,
            mayPropose: !editing || mayBeProposed(citation),
            onInput: (values) => editing || this.#drafts.keep(this.#citationDraftName(), values),
            onSave: (values, propose) => this.#saveCitation(citation, values, propose),
            onCancel: () => {
                this.#drafts.drop(this.#citationDraftName());
                this.#closeForm();
            },
        });
        this.#slots.form.replaceChildren(this.#form.element);
        if (editing) {
            await this.#form.fill(citation);
        }
        this.#renderCitations();
        return this.#form;
    }

    #closeForm() {
        this.#form = null;
        this.#formFor = null;
        this.#slots.form.replaceChildren();
        this.#renderCitations();
    }

    #citationDraftName() {
        return `citation.${this.#claim?.id ?? "new"}`;
    }

    #keepDraft() {
        if (this.#claim === null) {
            this.#drafts.keep("claim", { statement: this.#statement.value, passages: this.#passages });
        }
    }

    async #saveStatement() {
        const statement = this.#statement.value.trim();
        if (!statement) {
            this.#statement.setAttribute("aria-invalid", "true");
            this.#statement.focus();
            return false;
        }
        this.#statement.removeAttribute("aria-invalid");
        if (this.#claim) {
            return this.#adopt(await this.#claiming.change(this.#claim, { statement }));
        }
        const claim = await this.#claiming.state(statement, this.#passages);
        if (!claim) {
            return false;
        }
        this.#drafts.drop("claim");
        this.#element.querySelector("[data-panel-title]").replaceChildren(icon("claim"), " ", t("claim.title"));
        return this.#adopt(claim);
    }

    async #changePassages(passages) {
        if (this.#claim) {
            this.#adopt(await this.#claiming.change(this.#claim, { passages }));
        } else {
            this.#passages = passages;
            this.#keepDraft();
        }
        this.#renderPassages();
    }

    /** Shows the claim as the server has it now; answers whether there is one. */
    #adopt(claim) {
        if (!claim) {
            return false;
        }
        this.#claim = claim;
        this.#passages = claim.passages;
        this.#statement.value = claim.statement;
        this.#renderPassages();
        this.#renderCitations();
        return true;
    }

    async #saveCitation(citation, values, propose) {
        const draft = this.#citationDraftName();
        if (this.#claim === null && !(await this.#saveStatement())) {
            return;
        }
        const saved = citation
            ? await this.#claiming.correct(citation, values)
            : await this.#claiming.cite(this.#claim.id, values);
        if (!saved) {
            return;
        }
        this.#drafts.drop(draft);
        this.#closeForm();
        if (propose) {
            await this.#claiming.propose(saved);
        } else {
            this.#notices.show("done", t("citation.saved"), { seconds: 5 });
        }
    }

    async #deleteClaim() {
        if (await this.#claiming.remove(this.#claim)) {
            this.#claim = null;
            this.#statement = null;
            this.close();
        }
    }
}

/** Who stated the claim and when. */
function authorship(claim) {
    return el(
        "p",
        { class: "panel-author" },
        el("span", { class: "card-author" }, claim.mine ? t("you") : claim.author.name),
        " ",
        demonstrationChip(claim),
        el("span", { class: "card-when" }, dateTime(claim.createdAt)),
    );
}
