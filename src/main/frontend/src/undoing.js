import { button } from "./dom.js";
import { t } from "./texts.js";

/**
 * Takes back what the person did to the notes of this text, the last act first, and does it again. The server keeps the
 * acts, so that this works after a reload. Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) outside of fields; within a field the
 * browser undoes the typing.
 */
export class Undoing {
    #api;
    #store;
    #notices;
    #onDone;
    #busy = false;

    /** @param onDone called with the id of the annotation that was changed, and of what it replies to */
    constructor({ api, store, notices, onDone }) {
        this.#api = api;
        this.#store = store;
        this.#notices = notices;
        this.#onDone = onDone;
    }

    undo() {
        return this.#go("undo", {}, t("redo"), () => this.redo());
    }

    /** Takes back the person's last act on one annotation. */
    undoOn(annotation) {
        return this.#go("undo", { annotation }, t("redo"), () => this.redo());
    }

    redo() {
        return this.#go("redo", undefined, t("undo"), () => this.undo());
    }

    /** Puts the two buttons into an element and listens for the keys. */
    attach(element) {
        element?.append(
            button(t("undo"), "undo", () => this.undo(), { title: `${t("undo")} (Ctrl+Z)`, "data-undo": true }),
            button(t("redo"), "redo", () => this.redo(), { title: `${t("redo")} (Ctrl+Shift+Z)`, "data-redo": true }),
        );
        document.addEventListener("keydown", (event) => {
            const act = actOf(event);
            if (act) {
                event.preventDefault();
                this[act]();
            }
        });
    }

    async #go(verb, body, label, run) {
        if (this.#busy) {
            return;
        }
        this.#busy = true;
        try {
            const { act, id, parent, annotation } = await this.#api.post(`${this.#store.path}/${verb}`, body);
            await this.#take(id, parent, annotation);
            this.#notices.show("done", t(`${verb}.done`, t(`act.${act}`)), { seconds: 8, action: { label, run } });
            this.#onDone(id, parent);
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            if (problem.status === 409) {
                this.#notices.show("warn", problem.message, { seconds: 8 });
            } else {
                this.#notices.failed(problem, t("kept.unchanged"));
            }
        } finally {
            this.#busy = false;
        }
    }

    async #take(id, parent, annotation) {
        if (parent) {
            // How many replies there are now is known by what they answer.
            this.#store.putAnnotation(await this.#api.get(`annotations/${parent}`));
        } else if (annotation) {
            this.#store.putAnnotation(annotation);
        } else {
            this.#store.dropAnnotation(id);
        }
    }
}

/** Which act a key stands for, if any: "undo" or "redo". */
export function actOf(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target, defaultPrevented } = event;
    if (!(ctrlKey || metaKey) || altKey || defaultPrevented || target.closest?.("input, textarea, select, [contenteditable], dialog")) {
        return null;
    }
    if (key.toLowerCase() === "z") {
        return shiftKey ? "redo" : "undo";
    }
    return key.toLowerCase() === "y" && !shiftKey ? "redo" : null;
}
