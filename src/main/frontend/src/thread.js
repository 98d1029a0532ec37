import { button, dateTime, el, icon, sanitisedBody } from "./dom.js";
import { t } from "./texts.js";

/**
 * The replies under a note. The form in which one is written or edited stands among them.
 *
 * @param root what they answer
 * @param thread what is known of them, as `Threads` tells it
 * @param writing the form that is open in this card, as `Writing` tells it, or null
 * @param acts `editReply(reply)`, `removeReply(reply)`, `more()`; null where the person may not
 */
export function threadView(root, thread, writing, acts) {
    const items = thread.replies.map((reply) =>
        el("li", {}, writing?.reply === reply.id ? writing.form : replyView(reply, acts)),
    );
    return el(
        "div",
        { class: "thread" },
        items.length > 0 ? el("ol", { "aria-label": t("replies", root.replies) }, items) : null,
        thread.next ? button(t("replies.more", root.replies - items.length), "down", acts.more) : null,
        writing && writing.reply === null ? writing.form : null,
    );
}

function replyView(reply, acts) {
    return el(
        "article",
        { class: "reply", "data-reply": reply.id },
        el(
            "header",
            { class: "card-head" },
            el("span", { class: "card-author" }, reply.mine ? t("you") : reply.author.name),
            el("span", { class: "card-when" }, dateTime(reply.updatedAt)),
        ),
        el("div", { class: "card-body", dir: "auto" }, sanitisedBody(reply.bodyHtml)),
        reply.mine && acts.editReply
            ? el(
                  "div",
                  { class: "buttons" },
                  button(t("edit"), "edit", () => acts.editReply(reply)),
                  button(t("delete"), "delete", () => acts.removeReply(reply), { class: "button small quiet danger" }),
              )
            : null,
    );
}

/** That a matter is settled or was reopened: by whom, when and why; nothing where nobody has said so. */
export function settlementView({ status, settled }) {
    if (!settled) {
        return null;
    }
    return el(
        "p",
        { class: `settlement settlement-${status}` },
        icon(status === "resolved" ? "status-approved" : "reopen"),
        el(
            "span",
            {},
            t(status === "resolved" ? "resolved.by" : "reopened.by", settled.person.name),
            " ",
            el("q", { dir: "auto" }, settled.reason),
            " ",
            el("span", { class: "card-when" }, dateTime(settled.at)),
        ),
    );
}
