import { differences } from "./differences.js";
import { directionOf } from "./direction.js";
import { el, icon } from "./dom.js";
import { t } from "./texts.js";

/** A passage with what stands around it; its words as pieces. */
function passage(prefix, pieces, suffix) {
    const whole = prefix + pieces.map((piece) => piece.text).join("") + suffix;
    return el(
        "blockquote",
        { class: "placing-passage", dir: directionOf(whole) },
        prefix,
        el("mark", {}, pieces.map(marked)),
        suffix,
    );
}

/** What is gone is struck through, what is new underlined; a screen reader hears which is which. */
function marked({ kind, text }) {
    if (kind === "same") {
        return text;
    }
    return el(
        kind === "gone" ? "del" : "ins",
        {},
        el("span", { class: "visually-hidden" }, t(kind === "gone" ? "placing.gone" : "placing.new")),
        text,
    );
}

/** Whether the words came from elsewhere, so that there is no former revision in which they stood. */
function isGiven({ before, after }) {
    return after?.revision === before.revision;
}

/** Both sides of a placement: the words as they were, and the place where they may be now. */
export function bothPassages(placement) {
    const { before, after } = placement;
    const pieces = after ? differences(before.exact, after.exact) : [{ kind: "gone", text: before.exact }];
    return el(
        "div",
        { class: "placing-sides" },
        el(
            "section",
            { "aria-labelledby": "placing-before" },
            el("h2", { id: "placing-before" }, isGiven(placement) ? t("placing.given") : t("placing.before", before.revision)),
            passage(before.prefix, pieces.filter((piece) => piece.kind !== "new"), before.suffix),
        ),
        el(
            "section",
            { "aria-labelledby": "placing-after" },
            el("h2", { id: "placing-after" }, after ? t("placing.after", after.revision) : t("placing.nowhere")),
            after
                ? passage(after.prefix, pieces.filter((piece) => piece.kind !== "gone"), after.suffix)
                : el("p", { class: "hint" }, t("placing.nowhereHint")),
        ),
    );
}

/** Whose note or claim it is and what it says. */
export function aboutPassage(placement) {
    return el(
        "div",
        { class: "placing-note" },
        icon(placement.type === "claim" ? "claim" : placement.words ? "note" : "highlight"),
        el(
            "p",
            {},
            el("strong", {}, placement.mine ? t("you") : placement.author.name),
            ": ",
            el("span", { dir: "auto" }, placement.words || t("placing.highlight")),
        ),
    );
}

/** How sure it is and by what it was found, in words. */
export function evidence(placement) {
    return el(
        "p",
        { class: "placing-evidence" },
        icon("info"),
        el(
            "span",
            {},
            t(`placing.${isGiven(placement) ? "guess" : "rule"}.${placement.rule}`),
            " ",
            placement.after ? t("placing.confidence", Math.round(placement.confidence * 100)) : null,
        ),
    );
}
