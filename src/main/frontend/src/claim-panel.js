import { button, dateTime, el, field, icon } from "./dom.js";
import { citationLabel, quotation, statusChip } from "./cards.js";
import { CitationForm } from "./citation-form.js";
import { ask, askForReason, askWhichVersion } from "./notices.js";
import { t } from "./texts.js";

const CORRECTABLE = ["draft", "changes-requested", "needs-recheck", "approved"];
const PROPOSABLE = ["draft", "changes-requested", "needs-recheck"];
const WITHDRAWABLE = ["proposed", "approved", "changes-requested", "needs-recheck", "rejected"];

/**
 * The claim at hand: its sentence, its passages, its citations with their history, and the form to cite a work. It
 * shows one claim of the store, or a new one that the server has not got yet.
 */
export class ClaimPanel {
    #element;
    #api;
    #store;
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

    constructor({ element, api, store, notices, drafts, mayAnnotate, onFocus, onClose }) {
        this.#element = element;
        this.#api = api;
        this.#store = store;
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
        const form = await this.#showForm(null);
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
        };
        this.#statement = null;
        let words;
        if (mine && this.#mayAnnotate) {
            this.#statement = el("textarea", {
                rows: "3",
                dir: "auto",
                name: "statement",
                value: this.#claim?.statement ?? "",
                oninput: () => this.#keepDraft(),
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
                el("div", { class: "buttons" }, el("button", { type: "submit", class: "button small primary" }, t("claim.save"))),
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
                words,
                this.#slots.passages,
                el("h3", {}, t("claim.citations")),
                this.#slots.citations,
                this.#slots.form,
                mine && this.#mayAnnotate && this.#claim ? this.#deletion() : null,
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
                        el("button", { type: "button", class: "passage", onclick: () => this.#onFocus(passage) }, quotation(passage.exact, 160)),
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

    #renderCitations() {
        const citations = this.#claim?.citations ?? [];
        const mine = this.#mayAnnotate && (this.#claim === null || this.#claim.mine);
        this.#slots.citations.replaceChildren(
            citations.length === 0
                ? el("p", { class: "card-empty" }, t("claim.noCitationYet"))
                : el(
                      "ul",
                      { class: "citations" },
                      citations.map((citation) => (this.#formFor === citation.id ? null : el("li", {}, this.#citation(citation)))),
                  ),
            ...(mine && !this.#form ? [button(t("citation.add"), "cite", async () => (await this.#showForm(null)).focus())] : []),
        );
    }

    #citation(citation) {
        const mine = citation.mine && this.#mayAnnotate;
        const decisions = citation.decisions ?? [];
        const last = decisions.at(-1);
        const actions = [];
        if (mine && PROPOSABLE.includes(citation.status)) {
            actions.push(
                button(
                    t(citation.status === "draft" ? "citation.propose" : "citation.proposeAgain"),
                    "status-proposed",
                    () => this.#propose(citation),
                    { class: "button small primary" },
                ),
            );
        }
        if (mine && CORRECTABLE.includes(citation.status)) {
            actions.push(
                button(t(citation.status === "draft" ? "edit" : "citation.correct"), "edit", async () =>
                    (await this.#showForm(citation)).focus(),
                ),
            );
        }
        if (mine && citation.status === "draft" && decisions.length === 0) {
            actions.push(button(t("delete"), "delete", () => this.#deleteCitation(citation), { class: "button small quiet danger" }));
        } else if (mine && WITHDRAWABLE.includes(citation.status)) {
            actions.push(button(t("citation.withdraw"), null, () => this.#withdraw(citation), { class: "button small quiet danger" }));
        }
        return el(
            "article",
            { class: "citation", "data-citation": citation.id },
            el(
                "header",
                {},
                el("strong", {}, el("bdi", {}, citationLabel(citation))),
                " ",
                el("span", { class: "chip" }, t(`stance.${citation.stance}`)),
                " ",
                statusChip(citation.status),
            ),
            citation.status === "changes-requested" && last?.reason
                ? el(
                      "div",
                      { class: "notice warn" },
                      icon("status-changes-requested"),
                      el("div", { class: "notice-text" }, el("p", {}, t("citation.asked", last.person?.name ?? "")), el("p", { dir: "auto" }, last.reason)),
                  )
                : null,
            citation.quote ? quotation(citation.quote, 600) : null,
            citation.translation ? el("p", { class: "translation", dir: "auto" }, citation.translation) : null,
            citation.work.formatted ? el("p", { class: "formatted", dir: "auto" }, citation.work.formatted) : null,
            actions.length ? el("div", { class: "buttons" }, actions) : null,
            decisions.length ? this.#history(decisions) : null,
        );
    }

    #history(decisions) {
        return el(
            "details",
            { class: "history" },
            el("summary", {}, t("citation.history", decisions.length)),
            el(
                "ol",
                {},
                decisions.map((decision) =>
                    el(
                        "li",
                        {},
                        el("strong", {}, t(`outcome.${decision.outcome}`)),
                        " · ",
                        el("bdi", {}, decision.person?.name ?? ""),
                        " · ",
                        dateTime(decision.at),
                        decision.consulted ? el("div", {}, t("citation.consulted", t(`consulted.${decision.consulted}`))) : null,
                        decision.reason ? el("div", { dir: "auto" }, decision.reason) : null,
                    ),
                ),
            ),
        );
    }

    #deletion() {
        const decided = this.#claim.citations.some((citation) => citation.decisions?.length);
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

    /** Runs an act on the server; tells what was kept if it fails. Answers whether it succeeded. */
    async #attempt(act, kept = t("kept.form")) {
        try {
            await act();
            return true;
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            this.#notices.failed(problem, kept);
            return false;
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
        if (this.#claim === null) {
            return this.#attempt(async () => {
                const claim = await this.#api.post("claims", { document: this.#documentSlug(), statement, passages: this.#passages });
                this.#drafts.drop("claim");
                this.#claim = claim;
                this.#store.putClaim(claim);
                this.#element.querySelector("[data-panel-title]").replaceChildren(icon("claim"), " ", t("claim.title"));
                this.#notices.show("done", t("claim.saved"), { seconds: 5 });
            }, t("draft.claimKept"));
        }
        return this.#patchClaim({ statement });
    }

    #documentSlug() {
        return this.#element.dataset.document;
    }

    async #changePassages(passages) {
        if (this.#claim === null) {
            this.#passages = passages;
            this.#keepDraft();
            this.#renderPassages();
            return;
        }
        await this.#patchClaim({ passages });
        this.#renderPassages();
    }

    async #patchClaim(changes) {
        const path = `claims/${this.#claim.id}`;
        const send = async (version) => {
            const claim = await this.#api.patch(path, { version, ...changes });
            this.#claim = claim;
            this.#passages = claim.passages;
            this.#store.putClaim(claim);
            this.#notices.show("done", t("saved"), { seconds: 4 });
        };
        try {
            await send(this.#claim.version);
            return true;
        } catch (problem) {
            if (!problem.isConflict) {
                return this.#attempt(() => Promise.reject(problem));
            }
            const rows = (claim) => [
                [t("claim.statement"), claim.statement],
                [t("claim.passages", claim.passages.length), claim.passages.map((passage) => passage.exact).join(" … ")],
            ];
            const choice = await askWhichVersion(rows(problem.current), rows({ ...this.#claim, ...changes }));
            if (choice === "mine") {
                return this.#attempt(() => send(problem.current.version));
            }
            if (choice === "theirs") {
                this.#claim = problem.current;
                this.#store.putClaim(problem.current);
                this.#render();
            }
            return false;
        }
    }

    async #saveCitation(citation, values, propose) {
        if (this.#claim === null && !(await this.#saveStatement())) {
            return;
        }
        const saved = citation ? await this.#patchCitation(citation, values) : await this.#postCitation(values);
        if (!saved) {
            return;
        }
        this.#store.putCitation(saved);
        this.#closeForm();
        if (propose) {
            await this.#propose(saved);
        } else {
            this.#notices.show("done", t("citation.saved"), { seconds: 5 });
        }
    }

    async #postCitation(values) {
        let saved = null;
        const name = this.#citationDraftName();
        await this.#attempt(async () => {
            saved = await this.#api.post(`claims/${this.#claim.id}/citations`, values);
            this.#drafts.drop(name);
            this.#drafts.drop("citation.new");
        });
        return saved;
    }

    async #patchCitation(citation, values) {
        const { sourceNote, ...changes } = values;
        let saved = null;
        try {
            saved = await this.#api.patch(`citations/${citation.id}`, { version: citation.version, ...changes });
        } catch (problem) {
            if (!problem.isConflict) {
                await this.#attempt(() => Promise.reject(problem));
                return null;
            }
            const rows = (one) => [
                [t("work.label"), one.work?.key ?? one.work],
                [t("citation.locator"), one.locator?.value],
                [t("citation.quote"), one.quote],
                [t("citation.stance"), t(`stance.${one.stance}`)],
            ];
            const choice = await askWhichVersion(rows(problem.current), rows(changes));
            if (choice === "mine") {
                await this.#attempt(async () => {
                    saved = await this.#api.patch(`citations/${citation.id}`, { version: problem.current.version, ...changes });
                });
            } else if (choice === "theirs") {
                saved = problem.current;
            }
        }
        return saved;
    }

    #propose(citation) {
        return this.#attempt(async () => {
            this.#store.putCitation(await this.#api.post(`citations/${citation.id}/proposal`, { version: citation.version }));
            this.#notices.show("done", t("citation.proposed"), { seconds: 6 });
        });
    }

    async #withdraw(citation) {
        const reason = await askForReason(t("citation.withdraw"), t("citation.withdrawHint"));
        if (reason !== null) {
            await this.#attempt(async () => {
                this.#store.putCitation(await this.#api.post(`citations/${citation.id}/withdrawal`, { version: citation.version, reason }));
            });
        }
    }

    async #deleteCitation(citation) {
        await this.#attempt(async () => {
            await this.#api.delete(`citations/${citation.id}?version=${citation.version}`);
            this.#store.dropCitation(citation);
            const { work, locator, quote, translation, stance } = citation;
            this.#notices.show("info", t("citation.deleted"), {
                seconds: 12,
                action: {
                    label: t("undo"),
                    run: () =>
                        this.#attempt(async () => {
                            const again = { work: work.key, locator, quote, translation, stance };
                            if (citation.sourceNote) {
                                again.sourceNote = citation.sourceNote;
                            }
                            this.#store.putCitation(await this.#api.post(`claims/${citation.claim}/citations`, again));
                        }),
                },
            });
        });
    }

    async #deleteClaim() {
        const sure = await ask(t("claim.delete"), el("p", {}, t("claim.deleteSure", this.#claim.citations.length)), [
            { value: true, label: t("claim.delete"), kind: "danger" },
            { value: null, label: t("cancel") },
        ]);
        if (sure) {
            const { id, version } = this.#claim;
            await this.#attempt(async () => {
                await this.#api.delete(`claims/${id}?version=${version}`);
                this.#claim = null;
                this.#statement = null;
                this.#store.dropClaim(id);
                this.close();
            });
        }
    }
}
