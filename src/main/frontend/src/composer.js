import { el, field, icon, select } from "./dom.js";
import { passageQuotation } from "./cards.js";
import { t } from "./texts.js";

/**
 * The form in which a note is written or changed.
 *
 * @param start `{body, visibility, exact}` to begin with
 * @param onInput called with `{body, visibility}` at every change
 * @param onSave called with `{body, visibility}`; the promise it returns decides when the form is usable again
 */
export function composer({ start, title, onInput, onSave, onCancel }) {
    const body = el("textarea", { rows: "4", dir: "auto", value: start.body ?? "", "data-autofocus": true });
    const visibility = select(
        [
            ["private", t("visibility.private")],
            ["project", t("visibility.project")],
        ],
        start.visibility ?? "private",
    );
    const save = el("button", { type: "submit", class: "button small primary" }, t("save"));
    const values = () => ({ body: body.value, visibility: visibility.value });
    return el(
        "form",
        {
            class: "card composer",
            "aria-label": title,
            oninput: () => onInput(values()),
            onsubmit: async (event) => {
                event.preventDefault();
                save.disabled = true;
                await onSave(values());
                save.disabled = false;
            },
            onkeydown: (event) => {
                if (event.key === "Escape") {
                    event.stopPropagation();
                    onCancel();
                } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
                    event.preventDefault();
                    event.currentTarget.requestSubmit();
                }
            },
        },
        el("header", { class: "card-head" }, icon("note"), el("span", { class: "card-author" }, title)),
        passageQuotation(start.exact, 120),
        field(t("note.body"), body, t("note.hint")),
        field(t("note.visibility"), visibility),
        el(
            "div",
            { class: "buttons" },
            save,
            el("button", { type: "button", class: "button small", onclick: onCancel }, t("cancel")),
        ),
    );
}
