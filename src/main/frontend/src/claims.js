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
    panel;
    citing;
    keeping;

    /**
     * @param kept where a passage is kept at hand for a citation
     * @param goTo shows a range of the text
     */
    constructor({ root, api, store, notices, slug, drafts, painter, margin, sheet, atHand, mayAnnotate, kept, goTo }) {
        this.#root = root;
        this.#store = store;
        this.#painter = painter;
        this.#atHand = atHand;
        this.#sheet = sheet;
        this.panel = new ClaimPanel({
            element: root.querySelector("[data-claim-panel]"),
            api,
            store,
            claiming: new Claiming({ api, store, notices, slug }),
            notices,
            drafts,
            mayAnnotate,
            kept,
            onFocus: goTo,
            onClose: () => {
                root.classList.remove("has-panel");
                painter.emphasise("pending", []);
                margin.moved();
            },
        });
        this.keeping = new Keeping({ api, store, notices, kept });
        this.citing = new Citing({ store, notices, panel: this.panel, openClaim: (id) => this.open(id) });
    }

    /** Begins a claim on a passage. */
    begin(target, statement = "") {
        this.#showPanel();
        this.panel.openNew(target, statement);
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

    #showPanel() {
        this.#root.classList.add("has-panel");
        this.#sheet.close();
    }
}
