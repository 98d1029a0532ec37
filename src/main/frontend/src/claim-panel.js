import { demonstrationChip } from "./cards.js";
import { ClaimCitations } from "./claim-citations.js";
import { ClaimDraft } from "./claim-draft.js";
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
    #onReopen;
    #citationParts;
    #claim = null;
    #passages = [];
    #draft = null;
    #unsent = null;
    #sent = null;
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
    #throwing = el(
        "div",
        { class: "buttons panel-end" },
        button(t("draft.throwAway"), "delete", () => this.#throwAway(), { class: "button small quiet danger" }),
    );
    #returnTo = null;

    /**
     * @param onFocus called with a passage that is to be shown in the text
     * @param onReopen called with a passage and the name of the draft of a claim on it that is gone on with
     */
    constructor({ element, api, store, claiming, notices, drafts, kept, mayAnnotate, onFocus, onReopen, onClose }) {
        this.#element = element;
        this.#store = store;
        this.#claiming = claiming;
        this.#notices = notices;
        this.#drafts = drafts;
        this.#mayAnnotate = mayAnnotate;
        this.#onFocus = onFocus;
        this.#onReopen = onReopen;
        this.#onClose = onClose;
        this.#citationParts = { api, claiming, notices, kept, mayAnnotate };
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

    /**
     * Begins a claim on a passage, or goes on with what was kept of one.
     *
     * @param name of the draft; that of a claim on this passage if there is none
     */
    openNew(target, name = null) {
        const draft = name ? new ClaimDraft(this.#drafts, name) : ClaimDraft.ofNew(this.#drafts, target);
        this.#begin(null, draft, draft.get("passages")?.list ?? [target]);
        this.#statement.focus();
        if (draft.isWorthKeeping) {
            this.#notices.show("info", t("draft.restored"), { seconds: 8 });
            this.#citations.goOn();
        }
    }

    open(claim) {
        const draft = ClaimDraft.of(this.#drafts, claim);
        const { base = claim.statement, version = claim.version } = draft.get("statement") ?? draft.get("passages") ?? {};
        this.#begin({ ...claim, statement: base, version }, draft, draft.get("passages")?.list ?? claim.passages);
        this.#element.querySelector("[data-panel-title]").focus();
        if (this.#isMine) {
            this.#citations.goOn();
        }
    }

    close() {
        if (this.#draft.isWorthKeeping) {
            this.#notices.show("info", t("draft.claimKept"), { seconds: 8 });
        }
        this.#element.hidden = true;
        this.#claim = null;
        this.#unsent = null;
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
        const wanted = this.#draft.get("passages");
        if (wanted || this.#statement.differsFrom(this.#claim.statement)) {
            // The version stays too, so that saving finds out that somebody else was faster.
            this.#claim = { ...fresh, statement: this.#claim.statement, version: this.#claim.version };
        } else {
            this.#claim = fresh;
            this.#statement.fill(fresh.statement);
        }
        this.#passages = wanted?.list ?? fresh.passages;
        this.#show();
    }

    /** The server can be reached again: offers to send what it did not get, unless it has it after all. */
    async sendAgain() {
        const unsent = this.#unsent;
        if (!unsent) {
            return;
        }
        if (unsent.isThere()) {
            // What is there already is found, not made again.
            await unsent.send();
            this.#notices.show("done", t("live.arrived"), { seconds: 10 });
        } else {
            this.#notices.show("info", t("live.unsent"), {
                action: { label: t("live.sendNow"), run: () => unsent === this.#unsent && unsent.send() },
            });
        }
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

    #begin(claim, draft, passages) {
        if (!this.isOpen) {
            this.#returnTo = document.activeElement;
        }
        if (this.isOpen && this.#draft.isWorthKeeping && this.#draft.name !== draft.name) {
            this.#notices.show("info", t("draft.claimKept"), { seconds: 8 });
        }
        this.#claim = claim;
        this.#draft = draft;
        this.#unsent = null;
        this.#sent = draft.get("sent");
        this.#passages = passages;
        this.#statement = new ClaimStatement({
            text: draft.get("statement")?.text ?? claim?.statement ?? "",
            editable: this.#isMine,
            onInput: () => {
                this.#keepStatement();
                this.#show();
            },
            onSave: () => this.#saveStatement(),
        });
        this.#passageList = new ClaimPassages({
            onFocus: this.#onFocus,
            onChange: (wanted) => this.#changePassages(wanted),
            onSave: () => this.#changePassages(this.#passages),
        });
        this.#citations = new ClaimCitations({
            ...this.#citationParts,
            draft,
            onUnsent: (unsent) => (this.#unsent = unsent),
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
        this.#passageList.show(this.#passages, this.#isMine, this.#claim !== null && this.#draft.get("passages") !== null);
        this.#citations.show(this.#claim);
        arrange(this.#deletion, this.#isMine ? this.#endings() : []);
    }

    #endings() {
        if (!this.#claim) {
            return this.#draft.isWorthKeeping ? [this.#throwing] : [];
        }
        const decided = this.#claim.citations.some((citation) => citation.status !== "draft");
        return [decided ? this.#undeletable : this.#deleting];
    }

    #keepStatement() {
        const text = this.#statement.typed;
        if (this.#claim === null) {
            this.#draft.keep("statement", { text, base: null, version: null });
            this.#keepPassages();
        } else {
            const { id, statement, version } = this.#claim;
            this.#draft.keep("claim", id);
            this.#draft.keep("statement", text.trim() === statement ? null : { text, base: statement, version });
        }
    }

    #keepPassages() {
        this.#draft.keep("passages", { list: this.#passages, version: null });
    }

    /** Saves the sentence; answers whether the server has the claim now. */
    async #saveStatement() {
        const statement = this.#statement.typed.trim();
        this.#statement.mark(!statement);
        if (!statement) {
            this.#claiming.startAnew();
            return false;
        }
        const claim = this.#claim;
        const draft = this.#draft;
        const sent = { statement, passages: this.#passages };
        const saved = claim
            ? await this.#claiming.change(claim, { statement })
            : await this.#claiming.state(statement, this.#passages, this.#sent);
        const isUnsent = this.#claiming.mustBeRepeated;
        if (saved && !claim) {
            draft.become(saved);
        } else if (saved) {
            draft.keep("statement", null);
        }
        if (draft !== this.#draft) {
            return false;
        }
        this.#sent = isUnsent && !claim ? (this.#sent ?? sent) : null;
        if (!saved) {
            draft.keep("sent", this.#sent);
        }
        this.#unsent = isUnsent ? { send: () => this.#saveStatement(), isThere: () => this.#isThere(claim, sent) } : null;
        if (!saved) {
            return false;
        }
        if (!claim) {
            this.#element.querySelector("[data-panel-title]").replaceChildren(icon("claim"), " ", t("claim.title"));
        }
        return this.#adopt(saved, statement);
    }

    /** Whether the server has the sentence, and nothing else was typed since it was sent. */
    #isThere(claim, { statement, passages }) {
        const there = claim ? this.#store.claim(claim.id)?.statement === statement : this.#claiming.findOwn(statement, passages);
        return Boolean(there) && this.#statement.typed.trim() === statement;
    }

    async #changePassages(list) {
        if (!this.#claim) {
            this.#passages = list;
            this.#keepPassages();
            this.#show();
            return;
        }
        const { id, version } = this.#claim;
        const draft = this.#draft;
        const saved = await this.#claiming.change(this.#claim, { passages: list });
        if (this.#claiming.mustBeRepeated) {
            draft.keep("claim", id);
            draft.keep("passages", { list, version });
            this.#passages = list;
            this.#unsent = {
                send: () => this.#changePassages(list),
                isThere: () => this.#claiming.says(this.#store.claim(id), { passages: list }),
            };
            this.#show();
        } else {
            draft.keep("passages", null);
            this.#unsent = null;
            this.#adopt(saved ?? this.#claim);
        }
    }

    /**
     * Shows the claim as the server has it now, though never over words that were typed since; answers whether there is one.
     *
     * @param sent the sentence that was sent, or null if it was not about that
     */
    #adopt(claim, sent = null) {
        if (!claim) {
            return false;
        }
        const untouched = sent === null ? !this.#draft.get("statement") : this.#statement.typed.trim() === sent;
        this.#claim = claim;
        this.#passages = this.#draft.get("passages")?.list ?? claim.passages;
        if (untouched) {
            this.#statement.fill(claim.statement);
        }
        if (this.#isMine) {
            this.#keepStatement();
        }
        this.#show();
        return true;
    }

    async #deleteClaim() {
        if (await this.#claiming.remove(this.#claim)) {
            this.#draft.drop();
            this.close();
        }
    }

    /** Lets go of a claim that the server never got; for a while it can be had back. */
    #throwAway() {
        const { name } = this.#draft;
        const [target] = this.#passages;
        const kept = this.#drafts.find(name);
        this.#draft.drop();
        this.close();
        this.#notices.show("info", t("draft.cancelled"), {
            seconds: 12,
            action: {
                label: t("draft.continue"),
                run: () => {
                    this.#drafts.keep(name, kept);
                    this.#onReopen(target, name);
                },
            },
        });
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
