import { el, icon, sanitisedBody, shortened } from "./dom.js";
import { t } from "./texts.js";

/** Where several marks lie on the same words: a list to choose from, at the place that was pressed. */
export function chooseAmong(entries, x, y, onChoose) {
    document.querySelector(".overlap-menu")?.remove();
    const before = document.activeElement;
    const close = (refocus) => {
        menu.remove();
        removeEventListener("pointerdown", outside, true);
        if (refocus) {
            before?.focus?.({ preventScroll: true });
        }
    };
    const outside = (event) => {
        if (!menu.contains(event.target)) {
            close(false);
        }
    };
    const items = entries.map((entry) =>
        el(
            "button",
            {
                type: "button",
                role: "menuitem",
                onclick: () => {
                    close(false);
                    onChoose(entry);
                },
            },
            icon(entry.kind),
            el("span", {}, `${entry.mine ? t("you") : entry.item.author.name}: `, el("bdi", {}, describe(entry))),
        ),
    );
    const menu = el(
        "div",
        {
            class: "overlap-menu",
            role: "menu",
            "aria-label": t("overlap.label", entries.length),
            onkeydown: (event) => {
                const at = items.indexOf(document.activeElement);
                if (event.key === "ArrowDown" || event.key === "ArrowUp") {
                    event.preventDefault();
                    items[(at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length].focus();
                } else if (event.key === "Escape") {
                    event.stopPropagation();
                    close(true);
                }
            },
        },
        items,
    );
    document.body.append(menu);
    const { width, height } = menu.getBoundingClientRect();
    const left = Math.max(8, Math.min(x, innerWidth - width - 8));
    const top = y + 12 + height < innerHeight ? y + 12 : Math.max(8, y - height - 12);
    menu.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    addEventListener("pointerdown", outside, true);
    items[0].focus();
}

function describe(entry) {
    const { statement, body, bodyHtml, target } = entry.item;
    // Long notes are not laid out for their first words.
    const read = body && bodyHtml && body.length < 2000 ? sanitisedBody(bodyHtml).textContent.trim() : body;
    const words = entry.kind === "claim" ? statement : read || target.exact;
    return shortened(words.slice(0, 400).replace(/\s+/g, " "), 60);
}
