import { button, el, field, icon, uniqueId } from "./dom.js";
import { t } from "./texts.js";

/** The page's message area: what happened, what was kept, what to do. */
export class Notices {
    #area;
    #unreached = [];

    constructor(area) {
        this.#area = area;
    }

    /**
     * Shows a message.
     *
     * @param kind info, done, warn or error
     * @param text what happened
     * @param options `more`: a second line; `action`: `{label, run}`; `seconds`: goes by itself after that time
     * @returns a function that takes the message away
     */
    show(kind, text, { more, action, seconds } = {}) {
        const notice = el(
            "div",
            { class: `notice ${kind}${action ? " offers" : ""}`, role: kind === "error" ? "alert" : null },
            icon(kind === "done" ? "status-approved" : kind === "info" ? "info" : "warn"),
            el("div", { class: "notice-text" }, el("p", {}, text), more ? el("p", {}, more) : null),
        );
        const dismiss = () => notice.remove();
        if (action) {
            notice.append(
                button(action.label, null, () => {
                    dismiss();
                    action.run();
                }),
            );
        }
        notice.append(
            el(
                "button",
                { type: "button", class: "button quiet small icon-only", "aria-label": t("dismiss"), onclick: dismiss },
                icon("close"),
            ),
        );
        while (this.#area.children.length >= 3) {
            // What only tells goes before what offers something to do.
            (this.#area.querySelector(":scope > :not(.offers)") ?? this.#area.firstElementChild).remove();
        }
        this.#area.append(notice);
        if (seconds) {
            setTimeout(dismiss, seconds * 1000);
        }
        return dismiss;
    }

    /** Shows why something failed, and what has become of what was typed; answers what `show` does. */
    failed(problem, kept) {
        const what = problem.isUnreachable
            ? t("error.unreachable")
            : problem.isSignedOut
              ? t("error.signedOut")
              : problem.message;
        const dismiss = this.show("error", what, { more: kept });
        if (problem.isUnreachable) {
            this.#unreached.push(dismiss);
        }
        return dismiss;
    }

    /** The server can be reached again: what says that it cannot goes. */
    reached() {
        this.#unreached.splice(0).forEach((dismiss) => dismiss());
    }
}

/**
 * Opens a modal dialog and waits for its answer. Each choice is `{value, label, kind}`; closing it answers null.
 * Focus returns to where it was.
 */
export function ask(title, content, choices) {
    return new Promise((resolve) => {
        const heading = uniqueId("dialog");
        const dialog = el(
            "dialog",
            { class: "dialog", "aria-labelledby": heading },
            el("h2", { id: heading }, title),
            el("div", { class: "dialog-content" }, content),
            el(
                "div",
                { class: "buttons dialog-buttons" },
                choices.map(({ value, label, kind }) =>
                    el(
                        "button",
                        { type: "button", class: `button ${kind ?? ""}`, onclick: () => answer(value) },
                        label,
                    ),
                ),
            ),
        );
        let answered = null;
        const answer = (value) => {
            answered = value;
            dialog.close();
        };
        dialog.addEventListener("close", () => {
            dialog.remove();
            resolve(answered);
        });
        document.body.append(dialog);
        dialog.showModal();
    });
}

/** Asks for a reason; answers null if the person thought better of it. */
export async function askForReason(title, hint) {
    const words = el("textarea", { rows: "3" });
    for (;;) {
        const answer = await ask(title, field(t("reason"), words, hint), [
            { value: "yes", label: title, kind: "primary" },
            { value: null, label: t("cancel") },
        ]);
        if (answer === null) {
            return null;
        }
        if (words.value.trim() !== "") {
            return words.value.trim();
        }
        words.setAttribute("aria-invalid", "true");
    }
}

/** Shows both versions of what two people changed at once, and asks which shall stand: "mine", "theirs" or null. */
export function askWhichVersion(theirs, mine) {
    const version = (heading, rows) =>
        el(
            "section",
            { class: "version" },
            el("h3", {}, heading),
            rows.map(([label, value]) => el("p", {}, el("strong", {}, `${label}: `), value || t("nothing"))),
        );
    return ask(
        t("conflict.title"),
        [
            el("p", {}, t("conflict.explain")),
            el(
                "div",
                { class: "versions" },
                version(t("conflict.theirs"), theirs),
                version(t("conflict.mine"), mine),
            ),
        ],
        [
            { value: "mine", label: t("conflict.keepMine"), kind: "primary" },
            { value: "theirs", label: t("conflict.takeTheirs") },
            { value: null, label: t("conflict.later") },
        ],
    );
}
