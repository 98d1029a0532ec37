import { el } from "./dom.js";
import { ask, askForReason, askWhichVersion } from "./notices.js";
import { isSameChoice } from "./places.js";
import { tagInput, tagKey } from "./tag-chips.js";
import { t } from "./texts.js";

/**
 * What a person does with highlights, notes and replies: each act goes to the server and then into the store. What was
 * done can be undone, there and then by the notice that says so.
 */
export class Annotating {
    #api;
    #store;
    #notices;
    #slug;
    #catchUp;
    #undo = null;

    /** @param catchUp lets the store know what the server knows; throws a problem if that cannot be asked */
    constructor({ api, store, notices, slug, catchUp }) {
        this.#catchUp = catchUp;
        this.#api = api;
        this.#store = store;
        this.#notices = notices;
        this.#slug = slug;
    }

    /** @param undo takes back the last act on the annotation of an id */
    set undo(undo) {
        this.#undo = undo;
    }

    /** Makes a highlight or note; answers it, or null if the server did not take it. */
    create(target, kind, values, kept) {
        return this.#attempt(() => this.send(target, kind, values), kept);
    }

    /** Makes a highlight or note; throws a problem if the server does not take it. */
    async send(target, kind, { body, visibility, tags } = {}) {
        const annotation = await this.#api.post("annotations", {
            document: this.#slug,
            target,
            kind,
            ...(body ? { body } : {}),
            ...(tags?.length > 0 ? { tags: tags.map(tagInput) } : {}),
            visibility: visibility ?? "private",
        });
        this.#store.putAnnotation(annotation);
        return annotation;
    }

    /** One's own annotation that says the same of the same words, or null. */
    async findOwn(target, body) {
        const there = this.#store.annotations.filter((item) => item.mine && item.target && isSameChoice(item.target, target));
        for (const { id } of there) {
            const item = await this.#store.whole(id);
            if (item && !item.deleted && (item.body ?? "").trim() === (body ?? "").trim()) {
                return item;
            }
        }
        return null;
    }

    /**
     * Looks for what was sent before when no answer came; answers `{item}`, item being null where the server has not got
     * it, or null if it cannot be asked.
     *
     * @param find answers it, once the store knows what the server knows
     */
    async lookFor(find, kept) {
        return this.#attempt(async () => {
            await this.#catchUp();
            return { item: await find() };
        }, kept);
    }

    /** One's own reply that says the same, or null; throws a problem where that cannot be asked. */
    async findReply(rootId, body) {
        const replies = await this.#api.all(`annotations/${rootId}/replies`);
        return replies.find((reply) => reply.mine && reply.body.trim() === body.trim()) ?? null;
    }

    /** Replies to a highlight or note; answers the reply, or null. */
    reply(root, body, kept) {
        return this.#attempt(async () => {
            const reply = await this.#api.post(`annotations/${root.id}/replies`, { body });
            const known = this.#store.annotation(root.id) ?? root;
            this.#store.putAnnotation({ ...known, replies: known.replies + 1 });
            return reply;
        }, kept);
    }

    /** Whether an annotation is what some changes make of it already: they arrived though their answer did not. */
    says(annotation, { body, visibility, kind, tags, target }) {
        const labels = (list) => list.map(tagKey).sort().join();
        return (
            (body === undefined || body.trim() === (annotation.body ?? "").trim()) &&
            (visibility === undefined || visibility === annotation.visibility) &&
            (kind === undefined || kind === annotation.kind) &&
            (tags === undefined || labels(tags) === labels(annotation.tags ?? [])) &&
            (target === undefined || isSameChoice(annotation.target, target))
        );
    }

    /** Changes an annotation; where somebody changed it meanwhile both versions are shown. Answers success. */
    async change(annotation, changes, kept = null) {
        const send = async (version) => {
            this.#put(await this.#api.patch(`annotations/${annotation.id}`, { version, ...changes, ...(changes.tags ? { tags: changes.tags.map(tagInput) } : {}) }));
            return true;
        };
        try {
            return await send(annotation.version);
        } catch (problem) {
            if (!problem.isConflict) {
                return this.#failed(problem, kept);
            }
            if (this.says(problem.current, changes)) {
                this.#put(problem.current);
                return true;
            }
            const rows = (one) => [
                [t("note.body"), one.body],
                [t("note.visibility"), t(`visibility.${one.visibility}`)],
                ...(changes.target ? [[t("note.words"), one.target.exact]] : []),
                [t("tags.label"), (one.tags ?? []).map((tag) => tag.label).join(", ")],
            ];
            const choice = await askWhichVersion(rows(problem.current), rows({ ...annotation, ...changes }));
            if (choice === "theirs") {
                this.#put(problem.current);
                return true;
            }
            try {
                return choice === "mine" && (await send(problem.current.version));
            } catch (again) {
                return this.#failed(again, kept);
            }
        }
    }

    /** Shows it to others, or takes that back; to everybody only if the person is sure. */
    async show(annotation, visibility) {
        const sure =
            visibility !== "public" ||
            (await ask(t("public.title"), el("p", {}, t("public.explain")), [
                { value: true, label: t("makePublic"), kind: "primary" },
                { value: null, label: t("cancel") },
            ]));
        if (sure && (await this.change(annotation, { visibility }, t("kept.unchanged")))) {
            this.#offerUndo(t(`shown.${visibility}`), annotation.id);
        }
    }

    /** Resolves a thread or reopens it, if the person gives a reason. */
    async settle(annotation) {
        const resolving = annotation.status === "open";
        const reason = await askForReason(
            t(resolving ? "resolve" : "reopen"),
            t(resolving ? "resolve.hint" : "reopen.hint"),
        );
        if (reason === null) {
            return;
        }
        await this.#attempt(async () => {
            const act = resolving ? "resolution" : "reopening";
            const { id, version } = annotation;
            this.#put(await this.#api.post(`annotations/${id}/${act}`, { version, reason }));
            this.#offerUndo(t(resolving ? "resolved.done" : "reopened.done"), id);
        }, t("kept.unchanged"));
    }

    /** Deletes an annotation and offers to take that back. */
    async remove(annotation) {
        await this.#attempt(async () => {
            await this.#api.delete(`annotations/${annotation.id}?version=${annotation.version}`);
            if (annotation.parent) {
                const root = this.#store.annotation(annotation.parent);
                root && this.#store.putAnnotation({ ...root, replies: root.replies - 1 });
            } else if (annotation.replies > 0) {
                this.#store.putAnnotation({ ...annotation, deleted: true, body: "", bodyHtml: "" });
            } else {
                this.#store.dropAnnotation(annotation.id);
            }
            this.#offerUndo(t("note.deleted"), annotation.id);
        }, t("kept.unchanged"));
    }

    #offerUndo(what, id) {
        this.#notices.show("info", what, {
            seconds: 12,
            action: { label: t("undo"), run: () => this.#undo?.(id) },
        });
    }

    /** Replies are not in the store; their thread is read again when what they answer changes. */
    #put(annotation) {
        const root = annotation.parent ? this.#store.annotation(annotation.parent) : annotation;
        root && this.#store.putAnnotation({ ...root });
    }

    async #attempt(act, kept) {
        try {
            return await act();
        } catch (problem) {
            this.#failed(problem, kept);
            return null;
        }
    }

    #failed(problem, kept) {
        if (problem.name !== "Problem") {
            throw problem;
        }
        if (problem.isConflict && !problem.current.parent && problem.current.kind) {
            this.#store.putAnnotation(problem.current);
        }
        this.#notices.failed(problem, kept);
        return false;
    }
}
