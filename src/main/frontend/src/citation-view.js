import { button, dateTime, el, icon } from "./dom.js";
import { citationLabel, demonstrationChip, quotation, statusChip } from "./cards.js";
import { t } from "./texts.js";

const PROPOSABLE = ["draft", "changes-requested", "rejected"];

/** Whether it is the author's turn to put a citation before the reviewers. */
export function mayBeProposed(citation) {
    return PROPOSABLE.includes(citation.status);
}

/** A citation with its words, its status, its history, and what its author can do now: propose, correct, remove, withdraw. */
export function citationView(citation, mayAnnotate, actions) {
    const decisions = citation.decisions ?? [];
    const buttons = citation.mine && mayAnnotate ? actionButtons(citation, decisions, actions) : [];
    return el(
        "article",
        { class: "citation", "data-citation": citation.id },
        el(
            "header",
            {},
            el("strong", {}, el("bdi", {}, citationLabel(citation))),
            " ",
            el("span", { class: "chip" }, t(`stance.${citation.stance}`)),
            " ",
            statusChip(citation.status),
            " ",
            demonstrationChip(citation),
        ),
        citation.status === "changes-requested" ? wish(decisions) : null,
        citation.withdrawalReason
            ? el("p", { class: "hint", dir: "auto" }, t("citation.withdrawnBecause", citation.withdrawalReason))
            : null,
        citation.quote ? quotation(citation.quote, 600) : null,
        citation.quoteCheck
            ? el("p", { class: "quote-check" }, t(citation.quoteCheck === "found" ? "citation.quoteFound" : "citation.quoteNotFound"))
            : null,
        citation.translation ? el("p", { class: "translation", dir: "auto" }, citation.translation) : null,
        citation.work.formatted ? el("p", { class: "formatted", dir: "auto" }, citation.work.formatted) : null,
        buttons.length ? el("div", { class: "buttons" }, buttons) : null,
        decisions.length ? history(decisions) : null,
    );
}

function actionButtons(citation, decisions, actions) {
    const { status } = citation;
    const buttons = [];
    if (status === "withdrawn") {
        return buttons;
    }
    if (mayBeProposed(citation)) {
        const label = t(status === "draft" ? "citation.propose" : "citation.proposeAgain");
        buttons.push(button(label, "status-proposed", actions.propose, { class: "button small primary" }));
    }
    buttons.push(button(t(status === "draft" ? "edit" : "citation.correct"), "edit", actions.correct));
    if (status === "draft" && decisions.length === 0) {
        buttons.push(button(t("delete"), "delete", actions.remove, { class: "button small quiet danger" }));
    } else {
        buttons.push(button(t("citation.withdraw"), null, actions.withdraw, { class: "button small quiet danger" }));
    }
    return buttons;
}

/** What the reviewer asks for, where it cannot be overlooked. */
function wish(decisions) {
    const last = decisions.findLast((decision) => decision.outcome === "request-changes");
    return last?.reason
        ? el(
              "div",
              { class: "notice warn" },
              icon("status-changes-requested"),
              el(
                  "div",
                  { class: "notice-text" },
                  el("p", {}, t("citation.asked", last.person?.name ?? "")),
                  el("p", { dir: "auto" }, last.reason),
              ),
          )
        : null;
}

function history(decisions) {
    return el(
        "details",
        { class: "history" },
        el("summary", {}, t("citation.history", decisions.length)),
        el(
            "ol",
            {},
            decisions.map((decision) =>
                el(
                    "li",
                    {},
                    el("strong", {}, t(`outcome.${decision.outcome}`)),
                    " · ",
                    el("bdi", {}, decision.person?.name ?? ""),
                    " · ",
                    dateTime(decision.at),
                    decision.consulted
                        ? el("div", {}, t("citation.consulted", t(`consulted.${decision.consulted}`)))
                        : null,
                    decision.reason ? el("div", { dir: "auto" }, decision.reason) : null,
                ),
            ),
        ),
    );
}
