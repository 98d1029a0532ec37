import { demonstrationChip } from "./cards.js";
import { ClaimCitations } from "./claim-citations.js";
import { ClaimPassages } from "./claim-passages.js";
import { ClaimStatement } from "./claim-statement.js";
import { arrange, button, dateTime, el, icon } from "./dom.js";
import { t } from "./texts.js";

/**
 * The claim at hand: its sentence, its passages, its citations. It shows one claim of the store, or a new one that the
 * server has not got yet.
 */
export class ClaimPanel {
    #element;
    #store;
    #claiming;
    #notices;
    #drafts;
    #mayAnnotate;
    #onClose;
    #onFocus;
    #citationParts;
    #claim = null;
    #passages = [];
    #statement = null;
    #passageList = null;
    #citations = null;
    #deletion = null;
    #undeletable = el("p", { class: "hint" }, t("claim.cannotDelete"));
    #deleting = el(
        "div",
        { class: "buttons panel-end" },
        button(t("claim.delete"), "delete", () => this.#deleteClaim(), { class: "button small quiet danger" }),
    );
    #returnTo = null;

    constructor({ element, api, store, claiming, notices, drafts, kept, mayAnnotate, onFocus, onClose }) {
        this.#element = element;
        this.#store = store;
        this.#claiming = claiming;
        this.#notices = notices;
        this.#drafts = drafts;
        this.#mayAnnotate = mayAnnotate;
        this.#onFocus = onFocus;
        this.#onClose = onClose;
        this.#citationParts = { api, claiming, notices, drafts, kept, mayAnnotate };
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
        return this.isOpen && this.#passageList.isCapturing;
    }

    get mayCite() {
        return this.isOpen && this.#isMine;
    }

    openNew(target, statement = "") {
        this.#begin(null, [target], statement);
        this.#keepDraft();
        this.#statement.focus();
    }

    open(claim) {
        this.#begin(claim, claim.passages, claim.statement);
        this.#element.querySelector("[data-panel-title]").focus();
        this.#citations.goOn();
    }

    close() {
        if (this.#claim === null && this.#statement?.typed.trim()) {
            this.#notices.show("info", t("draft.claimKept"), { seconds: 8 });
        }
        this.#element.hidden = true;
        this.#claim = null;
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
        if (this.#statement.differsFrom(this.#claim.statement)) {
            // The version stays too, so that saving finds out that somebody else was faster.
            this.#claim = { ...fresh, statement: this.#claim.statement, version: this.#claim.version };
        } else {
            this.#claim = fresh;
            this.#statement.fill(fresh.statement);
        }
        this.#passages = fresh.passages;
        this.#show();
    }

    /** Takes work, locator and quote over from a source note. */
    cite(filled, from) {
        return this.#citations.cite(filled, from);
    }

    addPassage(target) {
        return this.#passageList.add(target);
    }

    get #isMine() {
        return this.#mayAnnotate && (this.#claim === null || this.#claim.mine);
    }

    #begin(claim, passages, statement) {
        if (!this.isOpen) {
            this.#returnTo = document.activeElement;
        }
        this.#claim = claim;
        this.#passages = passages;
        this.#statement = new ClaimStatement({
            text: statement,
            editable: this.#isMine,
            onInput: () => {
                this.#keepDraft();
                this.#statement.offerSaving(this.#claim?.statement ?? null);
            },
            onSave: () => this.#saveStatement(),
        });
        this.#passageList = new ClaimPassages({
            onFocus: this.#onFocus,
            onChange: (wanted) => this.#changePassages(wanted),
        });
        this.#citations = new ClaimCitations({
            ...this.#citationParts,
            needClaim: async () => (this.#claim || (await this.#saveStatement()) ? this.#claim : null),
        });
        this.#deletion = el("div", {});
        this.#element.hidden = false;
        this.#frame();
        this.#show();
    }

    #frame() {
        this.#element.replaceChildren(
            el(
                "header",
                { class: "panel-head" },
                el("h2", { tabindex: "-1", "data-panel-title": true }, icon("claim"), " ", t(this.#claim ? "claim.title" : "claim.new")),
                el(
                    "button",
                    { type: "button", class: "button quiet small icon-only", "aria-label": t("claim.close"), onclick: () => this.close() },
                    icon("close"),
                ),
            ),
            el(
                "div",
                { class: "panel-body" },
                this.#claim ? authorship(this.#claim) : null,
                this.#statement.element,
                this.#passageList.element,
                this.#citations.element,
                this.#deletion,
            ),
        );
    }

    #show() {
        this.#statement.offerSaving(this.#claim?.statement ?? null);
        this.#passageList.show(this.#passages, this.#isMine);
        this.#citations.show(this.#claim);
        const decided = this.#claim?.citations.some((citation) => citation.status !== "draft");
        arrange(this.#deletion, this.#claim && this.#isMine ? [decided ? this.#undeletable : this.#deleting] : []);
    }

    #keepDraft() {
        if (this.#claim === null) {
            this.#drafts.keep("claim", { statement: this.#statement.typed, passages: this.#passages });
        }
    }

    /** Saves the sentence; answers whether the server has the claim now. */
    async #saveStatement() {
        const statement = this.#statement.typed.trim();
        this.#statement.mark(!statement);
        if (!statement) {
            return false;
        }
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
            this.#show();
        }
    }

    /** Shows the claim as the server has it now; answers whether there is one. */
    #adopt(claim) {
        if (!claim) {
            return false;
        }
        this.#claim = claim;
        this.#passages = claim.passages;
        this.#statement.fill(claim.statement);
        this.#show();
        return true;
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
