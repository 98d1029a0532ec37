import { debounced, el, uniqueId } from "./dom.js";
import { t } from "./texts.js";

const WAIT = 150;

/**
 * The handle that is being typed before the caret: `{from, letters}`, from being where its at sign stands; null if none
 * is. An at sign within a word, as in a mail address, begins none.
 */
export function handleBefore(text, caret) {
    const found = /(^|[^\p{L}\p{N}._@/-])@([A-Za-z0-9._-]{0,62})$/u.exec(text.slice(Math.max(0, caret - 80), caret));
    return found ? { from: caret - found[2].length - 1, letters: found[2] } : null;
}

/**
 * Offers people to name while somebody types "@" in a field: a list below it that arrow keys move in, Enter or Tab takes
 * from and Escape closes, after the ARIA pattern of a field with a list (the focus stays in the field).
 *
 * @param textarea the field
 * @param suggest finds people by the letters typed so far: `[{handle, name}]`
 * @returns the field with its list
 */
export function withMentions(textarea, suggest) {
    const list = el("ul", { class: "options mention-options", role: "listbox", id: uniqueId("people"), hidden: true });
    list.setAttribute("aria-label", t("mention.list"));
    const told = el("span", { class: "visually-hidden", role: "status" });
    let people = [];
    let chosen = 0;
    let asked = 0;

    const close = () => {
        asked++;
        people = [];
        list.hidden = true;
        textarea.removeAttribute("aria-activedescendant");
        told.textContent = "";
    };
    const mark = () => {
        [...list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === chosen)));
        textarea.setAttribute("aria-activedescendant", list.children[chosen].id);
        list.children[chosen].scrollIntoView({ block: "nearest" });
    };
    const take = (person) => {
        const handle = handleBefore(textarea.value, textarea.selectionStart);
        close();
        if (handle) {
            textarea.setRangeText(`@${person.handle} `, handle.from, textarea.selectionStart, "end");
            textarea.dispatchEvent(new Event("input", { bubbles: true }));
        }
    };
    const show = () => {
        list.replaceChildren(
            ...people.map((person) =>
                el(
                    "li",
                    {
                        role: "option",
                        id: uniqueId("person"),
                        // The press must not take the focus out of the field.
                        onpointerdown: (event) => event.preventDefault(),
                        onclick: () => take(person),
                    },
                    el("strong", {}, `@${person.handle}`),
                    ` ${person.name}`,
                ),
            ),
        );
        list.hidden = false;
        chosen = 0;
        mark();
        told.textContent = t("mention.found", people.length);
    };
    const ask = debounced(async () => {
        const handle = handleBefore(textarea.value, textarea.selectionStart);
        // The field may have been left while the letters were waited for.
        if (!handle || document.activeElement !== textarea) {
            close();
            return;
        }
        const question = ++asked;
        const found = await suggest(handle.letters);
        if (question === asked && document.activeElement === textarea) {
            people = found;
            people.length > 0 ? show() : close();
        }
    }, WAIT);

    textarea.setAttribute("aria-autocomplete", "list");
    textarea.setAttribute("aria-controls", list.id);
    textarea.addEventListener("input", () => (handleBefore(textarea.value, textarea.selectionStart) ? ask() : close()));
    textarea.addEventListener("blur", close);
    textarea.addEventListener("keydown", (event) => {
        if (people.length === 0 || event.isComposing) {
            return;
        }
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            chosen = (chosen + (event.key === "ArrowDown" ? 1 : people.length - 1)) % people.length;
            mark();
        } else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") {
            take(people[chosen]);
        } else if (event.key === "Escape") {
            close();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    });
    return el("div", { class: "mention-field" }, textarea, list, told);
}
