import { Citing } from "./citing.js";
import { Claiming } from "./claiming.js";
import { ClaimPanel } from "./claim-panel.js";
import { Keeping } from "./keeping.js";

/** Everything that is done with claims and their citations, put together for the desk. */
export class Claims {
    #root;
    #store;
    #painter;
    #atHand;
    #sheet;
    #claiming;
    panel;
    citing;
    keeping;

    /**
     * @param kept where a passage is kept at hand for a citation
     * @param catchUp lets the store know what the server knows; throws a problem if that cannot be asked
     * @param goTo shows a range of the text
     */
    constructor({ root, api, store, notices, slug, drafts, painter, margin, sheet, atHand, mayAnnotate, kept, catchUp, goTo }) {
        this.#root = root;
        this.#store = store;
        this.#painter = painter;
        this.#atHand = atHand;
        this.#sheet = sheet;
        this.#claiming = new Claiming({ api, store, notices, slug, catchUp });
        this.panel = new ClaimPanel({
            element: root.querySelector("[data-claim-panel]"),
            api,
            store,
            claiming: this.#claiming,
            notices,
            drafts,
            mayAnnotate,
            kept,
            onFocus: goTo,
            onReopen: (target, name) => this.begin(target, name),
            onClose: () => {
                root.classList.remove("has-panel");
                painter.emphasise("pending", []);
                margin.moved();
            },
        });
        this.keeping = new Keeping({ api, store, notices, kept });
        this.citing = new Citing({ store, notices, panel: this.panel, openClaim: (id) => this.open(id) });
    }

    /**
     * Begins a claim on a passage, or goes on with one.
     *
     * @param draft name of what was kept of it, or null
     */
    begin(target, draft = null) {
        this.#showPanel();
        this.panel.openNew(target, draft);
        this.#painter.emphasise("pending", [target]);
        this.citing.handOver();
    }

    /** Opens the claim with an id, if there is one. */
    open(id) {
        const claim = this.#store.claim(id);
        if (claim) {
            this.#atHand.take(`claim-${id}`, { move: false });
            this.#showPanel();
            this.panel.open(claim);
            this.citing.handOver();
        }
    }

    /** Goes on with what was kept of a claim, as `ClaimDraft` keeps it; tells whether there is such a claim still. */
    goOn({ name, claim, passages }) {
        if (claim) {
            this.open(claim);
            return Boolean(this.#store.claim(claim));
        }
        this.begin(passages.list[0], name);
        return true;
    }

    /** Whether the server has a new claim that was kept, and nothing more was typed. */
    hasArrived({ claim, statement, passages, citation }) {
        return !claim && !citation && passages !== undefined && this.#claiming.findOwn(statement?.text.trim() ?? "", passages.list) !== null;
    }

    #showPanel() {
        this.#root.classList.add("has-panel");
        this.#sheet.close();
    }
}
