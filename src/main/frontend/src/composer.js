import { passageQuotation } from "./cards.js";
import { el, field, icon, sanitisedBody, select, uniqueId } from "./dom.js";
import { withMentions } from "./mentions.js";
import { TagField } from "./tag-field.js";
import { t } from "./texts.js";

/**
 * The form in which a note or reply is written or changed.
 *
 * @param start `{body, visibility, tags, exact, at}` to begin with, `at` "tags" to begin at the tags; `exact` are the words it is about, none for a reply
 * @param title what is being written, as a heading
 * @param isReply whether it is a reply: who sees it is not its own to say
 * @param help `preview(body)` answers the words as they will look, `suggest(letters)` people to name, `tags(letters)` tags
 * @param onInput called with `{body, visibility}` at every change
 * @param onSave called with `{body, visibility}`; the promise it returns decides when the form is usable again
 */
export function composer({ start, title, isReply = false, help, onInput, onSave, onCancel }) {
    const body = el("textarea", { rows: "4", dir: "auto", value: start.body ?? "", "data-autofocus": true });
    const visibility = select(
        ["private", "project", "public"].map((who) => [who, t(`visibility.${who}`)]),
        start.visibility ?? "private",
    );
    const tags = isReply
        ? null
        : new TagField({ tags: start.tags, suggest: help.tags, onChange: () => onInput(values()) });
    if (start.at === "tags") {
        body.removeAttribute("data-autofocus");
        tags.element.querySelector("input").setAttribute("data-autofocus", "");
    }
    const save = el("button", { type: "submit", class: "button small primary" }, t("save"));
    const values = () => (isReply ? { body: body.value } : { body: body.value, visibility: visibility.value, tags: tags.value });
    const words = field(t(isReply ? "reply.body" : "note.body"), body, t("note.hint"));
    body.replaceWith(el("span", { hidden: true }));
    words.querySelector("span[hidden]").replaceWith(withMentions(body, help.suggest));
    return el(
        "form",
        {
            class: isReply ? "composer reply-composer" : "card composer",
            "aria-label": title,
            oninput: () => onInput(values()),
            onsubmit: async (event) => {
                event.preventDefault();
                save.disabled = true;
                body.readOnly = true;
                try {
                    await onSave(values());
                } finally {
                    save.disabled = false;
                    body.readOnly = false;
                }
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
        el("header", { class: "card-head" }, icon(isReply ? "reply" : "note"), el("span", { class: "card-author" }, title)),
        start.exact ? passageQuotation(start.exact, 120) : null,
        tabs(words, () => help.preview(body.value)),
        tags?.element,
        isReply ? null : field(t("note.visibility"), visibility),
        el(
            "div",
            { class: "buttons" },
            save,
            el("button", { type: "button", class: "button small", onclick: onCancel }, t("cancel")),
        ),
    );
}

/** Two tabs, "Write" and "Preview", after the ARIA pattern: arrow keys move between them. */
function tabs(words, preview) {
    const shown = el("div", { class: "card-body preview", dir: "auto" });
    const panels = [
        el("div", { role: "tabpanel", id: uniqueId("panel") }, words),
        el("div", { role: "tabpanel", id: uniqueId("panel"), tabindex: "0", hidden: true }, shown),
    ];
    const show = async () => {
        shown.replaceChildren(el("p", { class: "hint" }, t("preview.waiting")));
        const html = await preview();
        shown.replaceChildren(html === null ? t("preview.failed") : html ? sanitisedBody(html) : t("preview.empty"));
    };
    const buttons = ["composer.write", "composer.preview"].map((label, n) =>
        el(
            "button",
            {
                type: "button",
                role: "tab",
                id: uniqueId("tab"),
                class: "tab",
                "aria-controls": panels[n].id,
                onclick: () => choose(n),
                onkeydown: (event) => {
                    if (["ArrowLeft", "ArrowRight"].includes(event.key)) {
                        event.preventDefault();
                        choose(1 - n);
                        buttons[1 - n].focus();
                    }
                },
            },
            t(label),
        ),
    );
    const choose = (chosen) => {
        buttons.forEach((tab, n) => {
            tab.setAttribute("aria-selected", String(n === chosen));
            tab.tabIndex = n === chosen ? 0 : -1;
            panels[n].setAttribute("aria-labelledby", tab.id);
            panels[n].hidden = n !== chosen;
        });
        if (chosen === 1) {
            show();
        }
    };
    choose(0);
    return el(
        "div",
        { class: "composer-tabs" },
        el("div", { role: "tablist", class: "tabs", "aria-label": t("composer.tabs") }, buttons),
        panels,
    );
}
