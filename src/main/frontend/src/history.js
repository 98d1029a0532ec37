import { dateTime, el } from "./dom.js";
import { ask } from "./notices.js";
import { t } from "./texts.js";

/** Shows what became of a note, the latest version first, with the words that were put in and taken out. */
export async function showHistory(api, notices, annotation) {
    let versions;
    try {
        versions = await api.all(`annotations/${annotation.id}/history`);
    } catch (problem) {
        if (problem.name !== "Problem") {
            throw problem;
        }
        notices.failed(problem);
        return;
    }
    await ask(
        t("history.title"),
        el("ol", { class: "versions-list", reversed: true, tabindex: "0" }, versions.reverse().map(versionView)),
        [{ value: null, label: t("close") }],
    );
}

/** One version: who did what and when, and the words. Exported for tests. */
export function versionView({ act, person, at, visibility, status, reason, passage, words }) {
    const changed = words.some(({ op }) => op !== "same");
    const facts = [
        act === "show" ? t(`shown.${visibility}`) : null,
        act === "move" && passage ? t("history.movedTo", passage) : null,
        (act === "resolve" || act === "reopen") && reason ? `“${reason}”` : null,
        act === "undo" || act === "redo" ? stateWords(visibility, status) : null,
    ];
    return el(
        "li",
        {},
        el("p", { class: "version-head" }, el("strong", {}, person.name), ` ${t(`act.${act}`)} · `, dateTime(at, true)),
        facts.filter(Boolean).map((fact) => el("p", { class: "hint", dir: "auto" }, fact)),
        changed ? el("p", { class: "diff", dir: "auto" }, words.map(pieceView)) : null,
    );
}

function stateWords(visibility, status) {
    return visibility ? `${t(`visibility.${visibility}`)}, ${t(`status.${status}`)}` : t("note.wasDeleted");
}

/** Readers of a screen hear where words were put in or taken out; eyes see it by line and sign, not by colour alone. */
function pieceView({ op, text }) {
    if (op === "same") {
        return text;
    }
    const label = (end) => el("span", { class: "visually-hidden" }, t(`diff.${op}${end}`));
    return el(op === "inserted" ? "ins" : "del", {}, label("Begin"), text, label("End"));
}
