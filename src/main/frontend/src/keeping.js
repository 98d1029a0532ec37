import { t } from "./texts.js";

/** Keeps words of a work's own text at hand for a citation, with the page that they are printed on. */
export class Keeping {
    #api;
    #store;
    #notices;
    #kept;

    /** @param kept where the passage is kept */
    constructor({ api, store, notices, kept }) {
        this.#api = api;
        this.#store = store;
        this.#notices = notices;
        this.#kept = kept;
    }

    async keep({ start, end }) {
        try {
            const passage = await this.#api.get(`${this.#store.path}/passage?start=${start}&end=${end}`);
            const done = this.#kept.keep(passage);
            const place = passage.locator ? `${t(`locator.${passage.locator.label}`)} ${passage.locator.value}` : "";
            this.#notices.show(done ? "done" : "warn", t(done ? "passage.kept" : "passage.notKept"), {
                more: done ? place : null,
                seconds: done ? 12 : null,
            });
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            this.#notices.failed(problem, t("kept.unchanged"));
        }
    }
}
