import { debounced, el, field, icon, uniqueId } from "./dom.js";
import { folded, tagChip, tagKey } from "./tag-chips.js";
import { t } from "./texts.js";

/**
 * A field for tags, after the ARIA pattern of a combobox: while one types, tags in use and concepts are offered, found by
 * any of their labels; Enter takes the one that is marked, or makes a word of what was typed; Backspace in the empty
 * field takes the last tag off.
 */
export class TagField {
    #suggest;
    #onChange;
    #input;
    #list;
    #chips = el("ul", { class: "tag-list" });
    #tags;
    #options = [];
    #active = -1;
    #asked = 0;
    #words;
    element;

    /**
     * @param tags to begin with
     * @param suggest answers tags for some letters, `{label, concept, colour, found}`
     * @param onChange called when tags were added or taken off
     * @param words whether words may be made of what is typed, beside what is offered
     */
    constructor({ tags = [], suggest, onChange = () => {}, label = t("tags.label"), hint = t("tags.hint"), words = true }) {
        this.#words = words;
        this.#tags = [...tags];
        this.#suggest = suggest;
        this.#onChange = onChange;
        const listId = uniqueId("tags");
        this.#list = el("ul", { class: "options", role: "listbox", id: listId, "aria-label": t("tags.found"), hidden: true });
        this.#input = el("input", {
            type: "text",
            role: "combobox",
            autocomplete: "off",
            dir: "auto",
            maxlength: "200",
            "aria-autocomplete": "list",
            "aria-expanded": "false",
            "aria-controls": listId,
            oninput: debounced(() => this.#search(), 100),
            onkeydown: (event) => this.#key(event),
            onblur: () => setTimeout(() => this.#close(), 150),
        });
        this.element = el("div", { class: "tag-field work-picker" }, field(label, this.#input, hint), this.#list, this.#chips);
        this.#show();
    }

    /** The tags that are chosen, with a word that was typed and not yet taken. */
    get value() {
        const typed = this.#word();
        return typed && !this.#has(typed) ? [...this.#tags, typed] : [...this.#tags];
    }

    focus() {
        this.#input.focus();
    }

    #word() {
        const label = this.#input.value.trim().replace(/\s+/g, " ");
        return this.#words && folded(label) ? { label, concept: null, colour: null, retired: false } : null;
    }

    #has(tag) {
        return this.#tags.some((other) => tagKey(other) === tagKey(tag));
    }

    #add(tag) {
        if (tag && !this.#has(tag)) {
            this.#tags.push({ label: tag.label, concept: tag.concept, colour: tag.colour, retired: tag.retired ?? false });
        }
        this.#input.value = "";
        this.#close();
        this.#show();
        this.#onChange();
    }

    #remove(tag) {
        this.#tags = this.#tags.filter((other) => other !== tag);
        this.#show();
        this.#onChange();
        this.#input.focus();
    }

    #show() {
        this.#chips.replaceChildren(
            ...this.#tags.map((tag) =>
                el(
                    "li",
                    {},
                    tagChip(
                        tag,
                        el(
                            "button",
                            {
                                type: "button",
                                class: "tag-remove",
                                "aria-label": t("tags.remove", tag.label),
                                onclick: () => this.#remove(tag),
                            },
                            icon("close"),
                        ),
                    ),
                ),
            ),
        );
        this.#chips.hidden = this.#tags.length === 0;
    }

    async #search() {
        const typed = this.#input.value.trim();
        const asked = ++this.#asked;
        if (!typed) {
            this.#close();
            return;
        }
        const found = (await this.#suggest(typed)) ?? [];
        if (asked === this.#asked && document.activeElement === this.#input) {
            this.#open(found.filter((tag) => !this.#has(tag)));
        }
    }

    #open(found) {
        const word = this.#word();
        this.#options = [...found];
        if (word && !found.some((tag) => !tag.concept && tagKey(tag) === tagKey(word))) {
            this.#options.push({ ...word, isNew: true });
        }
        this.#active = -1;
        this.#list.replaceChildren(
            ...this.#options.map((tag, index) =>
                el(
                    "li",
                    {
                        role: "option",
                        id: `${this.#list.id}-${index}`,
                        class: tag.isNew ? "is-new" : null,
                        "aria-selected": "false",
                        onmousedown: (event) => {
                            event.preventDefault();
                            this.#add(tag);
                        },
                    },
                    tag.isNew ? t("tags.new", tag.label) : tagChip(tag),
                    tag.found ? el("span", { class: "hint" }, " ", el("bdi", {}, tag.found)) : null,
                ),
            ),
        );
        this.#list.hidden = this.#options.length === 0;
        this.#input.setAttribute("aria-expanded", String(!this.#list.hidden));
    }

    #close() {
        this.#asked++;
        this.#options = [];
        this.#active = -1;
        this.#list.hidden = true;
        this.#input.setAttribute("aria-expanded", "false");
        this.#input.removeAttribute("aria-activedescendant");
    }

    #mark(index) {
        this.#active = (index + this.#options.length) % this.#options.length;
        [...this.#list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === this.#active)));
        this.#input.setAttribute("aria-activedescendant", `${this.#list.id}-${this.#active}`);
        this.#list.children[this.#active].scrollIntoView({ block: "nearest" });
    }

    #key(event) {
        const open = this.#options.length > 0;
        if (event.key === "ArrowDown" && open) {
            this.#mark(this.#active + 1);
        } else if (event.key === "ArrowUp" && open) {
            this.#mark(this.#active < 0 ? this.#options.length - 1 : this.#active - 1);
        } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && this.#input.value.trim()) {
            const offered = this.#active >= 0 ? this.#options[this.#active] : (this.#word() ?? this.#options[0]);
            if (offered) {
                this.#add(offered);
            }
        } else if (event.key === "Escape" && open) {
            this.#close();
        } else if (event.key === "Backspace" && this.#input.value === "" && this.#tags.length > 0) {
            this.#remove(this.#tags[this.#tags.length - 1]);
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
}
