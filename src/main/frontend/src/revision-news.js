import { t } from "./texts.js";

/** Tells that a newer text than the one on the page has come, and how many notes and claims have no place in this one. */
export class RevisionNews {
    #api;
    #store;
    #notices;
    #slug;
    #revision;
    #context;
    #told = null;

    /**
     * @param revision number of the revision on the page
     * @param context path under which the pages lie
     */
    constructor({ api, store, notices, slug, revision, context }) {
        this.#api = api;
        this.#store = store;
        this.#notices = notices;
        this.#slug = slug;
        this.#revision = revision;
        this.#context = context;
    }

    /** Looks for a newer text and tells of it, once; what is being typed stays. */
    async look() {
        const { revision } = await this.#api.get(this.#store.path);
        if (revision > this.#revision && this.#told !== revision) {
            this.#told = revision;
            this.#notices.show("info", t("revision.came", revision), {
                more: t("revision.cameHint"),
                action: { label: t("revision.open"), run: () => this.#go("desk/document.xhtml") },
            });
        }
    }

    tellUnplaced() {
        const count = this.#store.unplaced;
        if (count > 0) {
            this.#notices.show("warn", t("revision.unplaced", count), {
                action: { label: t("revision.place"), run: () => this.#go("desk/placements.xhtml") },
            });
        }
    }

    #go(page) {
        location.assign(`${this.#context}/${page}?slug=${encodeURIComponent(this.#slug)}`);
    }
}
