import { directionOf, directionWithin } from "./direction.js";
import { button, dateTime, el, icon, shortened, uniqueId } from "./dom.js";
import { claimStatus } from "./entries.js";
import { t } from "./texts.js";

/** A status as icon and word. */
export function statusChip(status) {
    return el("span", { class: `status status-${status}` }, icon(`status-${status}`), t(`status.${status}`));
}

/** Words of a work. */
export function quotation(text, length) {
    return quoted(text, length, directionOf);
}

/** Words of the text on the desk. */
export function passageQuotation(text, length) {
    const base = document.querySelector("article.reading")?.getAttribute("dir") ?? "ltr";
    return quoted(text, length, (words) => directionWithin(base, words));
}

function quoted(text, length, direction) {
    const words = shortened(text.replace(/\s+/g, " "), length);
    return el("blockquote", { class: "card-quote", dir: direction(words) }, words);
}

/** Says that a claim or citation came with the demonstration; nothing if it did not. */
export function demonstrationChip({ demonstration }) {
    return demonstration ? el("span", { class: "chip demonstration" }, t("demonstration")) : null;
}

/** Who sees a note, as icon and word. */
export function visibilityChip(visibility) {
    return el("span", { class: "chip" }, icon(visibility), t(`visibility.${visibility}`));
}

/** What every card is: it can be focused, and says what it is. */
export function frame(entry, focused, label, ...content) {
    const id = uniqueId("card");
    return el(
        "article",
        {
            class: `card card-${entry.look}${focused ? " focused" : ""}`,
            id: entry.id,
            tabindex: "0",
            "aria-labelledby": id,
            "data-card": entry.id,
        },
        el("span", { class: "visually-hidden", id }, label),
        content,
    );
}

/** The first line of a card: kind, author, chips, day. */
export function head(entry, ...chips) {
    const { item } = entry;
    return el(
        "header",
        { class: "card-head" },
        icon(entry.kind),
        el("span", { class: "card-author" }, entry.mine ? t("you") : item.author.name),
        chips,
        el("span", { class: "card-when" }, dateTime(item.updatedAt ?? item.createdAt)),
    );
}

/** A claim's card. Actions: open. */
export function claimCard(entry, focused, actions) {
    const claim = entry.item;
    const author = entry.mine ? t("you") : claim.author.name;
    return frame(
        entry,
        focused,
        t("card.claim", author, shortened(claim.statement, 80), t(`status.${claimStatus(claim)}`)),
        head(entry, demonstrationChip(claim)),
        el("p", { class: "card-statement", dir: "auto" }, claim.statement),
        focused ? claim.passages.map((passage) => passageQuotation(passage.exact, 160)) : null,
        claim.citations.length === 0
            ? el("p", { class: "card-empty" }, t("claim.noCitation"))
            : el(
                  "ul",
                  { class: "card-citations" },
                  claim.citations.map((citation) =>
                      el(
                          "li",
                          {},
                          el("bdi", {}, citationLabel(citation)),
                          citation.stance === "supports" ? null : ` · ${t(`stance.${citation.stance}`)}`,
                          " ",
                          statusChip(citation.status),
                          " ",
                          demonstrationChip(citation),
                      ),
                  ),
              ),
        el("div", { class: "buttons" }, button(t("claim.open"), null, actions.open)),
    );
}

/** "Wang 2020, p. 275": the work's label and where in it. */
export function citationLabel(citation) {
    return locatorText(citation.work.label, citation.locator);
}

export function locatorText(work, locator) {
    if (!locator?.value) {
        return work;
    }
    const plural = /[–—,-]|\d\s*[–-]\s*\d/.test(locator.value);
    const short = t(`locator.short.${locator.label}${plural && locator.label === "page" ? "s" : ""}`);
    return `${work}, ${short} ${locator.value}`;
}
