import { el } from "./dom.js";
import { t } from "./texts.js";

/** What tells a tag from others: the concept, or the word without regard to case and accents. */
export function tagKey(tag) {
    return tag.concept ?? folded(tag.label);
}

/** Words as the server compares them: lower case, without accents, single spaces between. */
export function folded(words) {
    return words
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
}

/** A tag as the API takes it. */
export function tagInput(tag) {
    return tag.concept ? { concept: tag.concept } : tag.label;
}

/** A tag as dot and word: the dot of a concept is round and has its colour, that of a word is a ring. */
export function tagChip(tag, ...more) {
    return el(
        "span",
        { class: `chip tag-chip${tag.retired ? " retired" : ""}`, title: tag.retired ? t("tag.retired") : null },
        el("span", { class: `tag-dot colour-${tag.concept ? (tag.colour ?? "none") : "word"}`, "aria-hidden": "true" }),
        el("bdi", {}, tag.label),
        tag.retired ? el("span", { class: "visually-hidden" }, ` (${t("tag.retired")})`) : null,
        more,
    );
}

/** The tags of a note as a list; nothing if there are none. */
export function tagList(tags) {
    return tags?.length > 0
        ? el("ul", { class: "tag-list", "aria-label": t("tags.label") }, tags.map((tag) => el("li", {}, tagChip(tag))))
        : null;
}
