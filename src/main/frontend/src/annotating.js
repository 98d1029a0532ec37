import { askWhichVersion } from "./notices.js";
import { t } from "./texts.js";

/** What a person does with highlights and notes: each act goes to the server and then into the store. */
export class Annotating {
    #api;
    #store;
    #notices;
    #slug;

    constructor({ api, store, notices, slug }) {
        this.#api = api;
        this.#store = store;
        this.#notices = notices;
        this.#slug = slug;
    }

    /** Makes a highlight or note; answers it, or null if the server did not take it. */
    async create(target, kind, { body, visibility } = {}, kept = null) {
        try {
            const annotation = await this.#api.post("annotations", {
                document: this.#slug,
                target,
                kind,
                ...(body ? { body } : {}),
                visibility: visibility ?? "private",
            });
            this.#store.putAnnotation(annotation);
            return annotation;
        } catch (problem) {
            this.#failed(problem, kept ?? t("kept.selection"));
            return null;
        }
    }

    /** Changes an annotation; where somebody changed it meanwhile both versions are shown. Answers success. */
    async change(annotation, changes, kept = null) {
        const send = async (version) => {
            this.#store.putAnnotation(await this.#api.patch(`annotations/${annotation.id}`, { version, ...changes }));
            return true;
        };
        try {
            return await send(annotation.version);
        } catch (problem) {
            if (!problem.isConflict) {
                return this.#failed(problem, kept);
            }
            const rows = (one) => [
                [t("note.body"), one.body],
                [t("note.visibility"), t(`visibility.${one.visibility}`)],
                ...(changes.target ? [[t("note.words"), one.target.exact]] : []),
            ];
            const choice = await askWhichVersion(rows(problem.current), rows({ ...annotation, ...changes }));
            if (choice === "theirs") {
                this.#store.putAnnotation(problem.current);
                return true;
            }
            try {
                return choice === "mine" && (await send(problem.current.version));
            } catch (again) {
                return this.#failed(again, kept);
            }
        }
    }

    async remove(annotation) {
        try {
            await this.#api.delete(`annotations/${annotation.id}?version=${annotation.version}`);
        } catch (problem) {
            this.#failed(problem, t("kept.unchanged"));
            return;
        }
        this.#store.dropAnnotation(annotation.id);
        this.#notices.show("info", t("note.deleted"), {
            seconds: 12,
            action: {
                label: t("undo"),
                run: () => this.create(annotation.target, annotation.kind, annotation, t("kept.nothing")),
            },
        });
    }

    #failed(problem, kept) {
        if (problem.name !== "Problem") {
            throw problem;
        }
        this.#notices.failed(problem, kept);
        return false;
    }
}
