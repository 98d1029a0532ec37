import { t } from "./texts.js";

/** Follows what the page's address names: a highlight, note or claim, or a reply, whose thread is opened then. */
export class Links {
    #api;
    #store;
    #atHand;
    #notices;
    #isReady;
    #refresh;
    #openClaim;

    /**
     * @param isReady tells whether all that there was about the text has been read
     * @param refresh shows what has changed
     * @param openClaim opens the claim with an id in the panel
     */
    constructor({ api, store, atHand, notices, isReady, refresh, openClaim }) {
        this.#api = api;
        this.#store = store;
        this.#atHand = atHand;
        this.#notices = notices;
        this.#isReady = isReady;
        this.#refresh = refresh;
        this.#openClaim = openClaim;
    }

    async follow() {
        const named = decodeURIComponent(location.hash.slice(1));
        if (!/^(annotation|claim)-/.test(named) || (named === this.#atHand.id && this.#atHand.isShown)) {
            return;
        }
        if (!this.#store.entry(named) && this.#isReady()) {
            // A link may name what was made after the page was read.
            await Promise.allSettled([this.#store.read("annotations"), this.#store.read("claims")]);
            this.#refresh();
        }
        const id = this.#store.entry(named) ? named : await this.#rootOf(named);
        if (!id || !this.#atHand.take(id)) {
            this.#notices.show("warn", t("link.unknown"));
        } else if (id.startsWith("claim-")) {
            this.#openClaim(id.slice("claim-".length));
        }
    }

    /** The card in which a reply stands, or null. */
    async #rootOf(named) {
        if (!named.startsWith("annotation-")) {
            return null;
        }
        try {
            const { parent } = await this.#api.get(`annotations/${encodeURIComponent(named.slice("annotation-".length))}`);
            return parent ? `annotation-${parent}` : null;
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            return null;
        }
    }
}
