import { frame, head, passageQuotation, visibilityChip } from "./cards.js";
import { button, el, icon, sanitisedBody, shortened } from "./dom.js";
import { settlementView, threadView } from "./thread.js";
import { tagList } from "./tag-chips.js";
import { t } from "./texts.js";

/** To whom a note can be shown from where it is now, and the words and icons for it. */
const SHOWING = {
    private: [["project", "showToProject"]],
    project: [
        ["public", "makePublic"],
        ["private", "makePrivate"],
    ],
    public: [
        ["project", "backToProject"],
        ["private", "makePrivate"],
    ],
};

/**
 * A highlight's or note's card.
 *
 * @param thread its replies if it is focused, as `Threads` tells them
 * @param writing the form that is open in it, as `Writing` tells it, or null
 * @param acts what can be done with it; only `history` and `more` where the person may not annotate
 */
export function annotationCard(entry, focused, { thread, writing, acts }) {
    const { item } = entry;
    const author = entry.mine ? t("you") : item.author.name;
    return frame(
        entry,
        focused,
        t(item.deleted ? "card.deleted" : `card.${entry.kind}`, author, shortened(item.target.exact, 60)),
        head(
            entry,
            visibilityChip(item.visibility),
            item.status === "resolved"
                ? el("span", { class: "chip resolved" }, icon("status-approved"), t("status.resolved"))
                : null,
        ),
        item.origin?.author ? el("p", { class: "card-origin", dir: "auto" }, t("note.imported", item.origin.author)) : null,
        passageQuotation(item.target.exact, focused ? 400 : 70),
        item.deleted ? el("p", { class: "card-empty" }, t("note.wasDeleted")) : bodyView(item, focused),
        tagList(item.tags),
        focused ? settlementView(item) : null,
        focused && (thread.replies.length > 0 || writing) ? threadView(item, thread, writing, acts) : null,
        !focused && item.replies > 0
            ? el("p", { class: "card-replies" }, icon("reply"), t(item.replies === 1 ? "replies.one" : "replies", item.replies))
            : null,
        focused && !item.deleted ? buttons(entry, writing, acts) : null,
    );
}

/** The card of a highlight that the server has not got yet. */
export function unsentCard(entry, focused, { send, discard }) {
    const { item } = entry;
    return frame(
        entry,
        focused,
        t("card.unsent", shortened(item.target.exact, 60)),
        head(entry, el("span", { class: "chip unsent" }, icon("warn"), t("unsent"))),
        passageQuotation(item.target.exact, focused ? 400 : 70),
        el("p", { class: "hint", dir: item.refused ? "auto" : null }, item.refused ?? t("unsent.explain")),
        el(
            "div",
            { class: "buttons" },
            button(t("unsent.send"), null, send),
            button(t("unsent.discard"), "delete", discard, { class: "button small quiet danger" }),
        ),
    );
}

function bodyView(item, focused) {
    return item.body
        ? el("div", { class: `card-body${focused ? "" : " clamped"}`, dir: "auto" }, sanitisedBody(item.bodyHtml))
        : null;
}

function buttons(entry, writing, acts) {
    const { item } = entry;
    const own = entry.mine && acts.edit;
    return el(
        "div",
        { class: "buttons" },
        acts.reply && !writing ? button(t("reply"), "reply", acts.reply) : null,
        acts.settle
            ? button(
                  t(item.status === "open" ? "resolve" : "reopen"),
                  item.status === "open" ? "status-approved" : "reopen",
                  acts.settle,
              )
            : null,
        own ? button(t(item.kind === "note" ? "edit" : "addNote"), "edit", acts.edit) : null,
        own ? button(t("tag.this"), "tag", acts.tag) : null,
        own ? SHOWING[item.visibility].map(([who, words]) => button(t(words), who, () => acts.show(who))) : null,
        own && acts.moveEnds ? button(t("moveEnds"), "ends", acts.moveEnds, { "data-move-ends": true }) : null,
        button(t("history"), "history", acts.history),
        own ? button(t("delete"), "delete", acts.remove, { class: "button small quiet danger" }) : null,
    );
}
