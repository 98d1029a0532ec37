import { debounced, el, field, select, uniqueId } from "./dom.js";
import { t } from "./texts.js";

const TYPES = [
    "book", "chapter", "article-journal", "article-newspaper", "thesis", "report", "webpage", "document", "manuscript",
];

/**
 * A field that finds a work while one types, or makes a new one without leaving. `value` is the chosen work or null;
 * `onChange` hears of every choice, `onPick` first of those that a person made here.
 */
export class WorkPicker {
    #api;
    #notices;
    #onChange;
    #onPick;
    #input;
    #list;
    #chosen;
    #newForm;
    #readNew = () => null;
    #work = null;
    #options = [];
    #active = -1;
    #asked = 0;
    #choices = 0;
    element;

    constructor({ api, notices, onChange, onPick }) {
        this.#api = api;
        this.#notices = notices;
        this.#onChange = onChange;
        this.#onPick = onPick;
        const listId = uniqueId("works");
        this.#list = el("ul", { class: "options", role: "listbox", id: listId, "aria-label": t("work.found"), hidden: true });
        this.#input = el("input", {
            type: "text",
            role: "combobox",
            autocomplete: "off",
            "aria-autocomplete": "list",
            "aria-expanded": "false",
            "aria-controls": listId,
            name: "work",
            oninput: debounced(() => this.#search(), 100),
            onfocus: () => this.#search(),
            onkeydown: (event) => this.#key(event),
            onblur: () => setTimeout(() => this.#close(), 150),
        });
        this.#chosen = el("div", { class: "work-chosen", "aria-live": "polite" });
        this.#newForm = el("div", {});
        this.element = el(
            "div",
            { class: "work-picker" },
            field(t("work.label"), this.#input, t("work.hint")),
            this.#list,
            this.#chosen,
            this.#newForm,
        );
    }

    get value() {
        return this.#work;
    }

    /** What was typed of a work that is yet to be made, or null. */
    get typed() {
        return this.#newForm.childElementCount > 0 ? this.#readNew() : null;
    }

    /** Chooses a work `{key, label, formatted}` or, with null, none. */
    choose(work) {
        this.#choices++;
        this.#work = work;
        this.#input.value = work ? work.label : "";
        this.#input.removeAttribute("aria-invalid");
        this.#chosen.replaceChildren(...(work?.formatted ? [el("p", { class: "formatted", dir: "auto" }, work.formatted)] : []));
        this.#newForm.replaceChildren();
        this.#close();
        this.#onChange();
        if (work?.formatted) {
            this.#showTexts(work);
        }
    }

    /** Leads to the texts of the work that are documents here, where a passage can be kept for the citation. */
    async #showTexts(work) {
        try {
            const { items } = await this.#api.get(`works/${encodeURIComponent(work.key)}/documents`);
            if (this.#work === work && items.length > 0) {
                const context = document.documentElement.dataset.context ?? "";
                this.#chosen.append(
                    el(
                        "p",
                        { class: "texts-here" },
                        t("passage.textsHere"),
                        items.flatMap((text) => [
                            " ",
                            el(
                                "a",
                                { href: `${context}/desk/document.xhtml?slug=${encodeURIComponent(text.slug)}`, target: "_blank", dir: "auto" },
                                text.title,
                            ),
                        ]),
                    ),
                );
            }
        } catch (problem) {
            this.#notices.failed(problem, t("kept.form"));
        }
    }

    /** Chooses a work by its citation key, unless another is chosen before it has come. */
    async chooseKey(key) {
        const choice = ++this.#choices;
        try {
            const work = await this.#api.get(`works/${encodeURIComponent(key)}`);
            if (choice === this.#choices) {
                this.choose(work);
            }
        } catch (problem) {
            this.#notices.failed(problem, t("kept.form"));
        }
    }

    #pick(work) {
        if (work.key !== this.#work?.key) {
            this.#onPick();
        }
        this.choose(work);
    }

    /** What is looked up is short: the formatted entry comes when a work is chosen. */
    async #pickMatch(match) {
        this.#pick(match);
        try {
            const work = await this.#api.get(`works/${encodeURIComponent(match.key)}`);
            if (this.#work === match) {
                this.choose(work);
            }
        } catch (problem) {
            this.#notices.failed(problem, t("kept.form"));
        }
    }

    complain() {
        this.#input.setAttribute("aria-invalid", "true");
        this.#input.focus();
    }

    async #search() {
        const query = this.#input.value.trim();
        if (this.#work && query === this.#work.label) {
            return;
        }
        const asked = ++this.#asked;
        try {
            const { items } = await this.#api.get(`work-matches?limit=8&q=${encodeURIComponent(query)}`);
            if (asked === this.#asked && document.activeElement === this.#input) {
                this.#open(items);
            }
        } catch (problem) {
            this.#notices.failed(problem, t("kept.form"));
        }
    }

    #open(works) {
        this.#options = [
            ...works.map((work) => ({
                run: () => this.#pickMatch(work),
                content: [el("strong", {}, work.label), " ", el("span", { dir: "auto" }, work.title ?? t("work.untitled"))],
            })),
            { run: () => this.startNew(), content: [t("work.new")] },
        ];
        this.#active = -1;
        this.#list.replaceChildren(
            ...this.#options.map((option, index) =>
                el(
                    "li",
                    {
                        role: "option",
                        id: `${this.#list.id}-${index}`,
                        "aria-selected": "false",
                        onpointerdown: (event) => {
                            event.preventDefault();
                            option.run();
                        },
                    },
                    option.content,
                ),
            ),
        );
        this.#list.hidden = false;
        this.#input.setAttribute("aria-expanded", "true");
    }

    #close() {
        this.#list.hidden = true;
        this.#input.setAttribute("aria-expanded", "false");
        this.#input.removeAttribute("aria-activedescendant");
    }

    #key(event) {
        if (event.key === "Escape" && !this.#list.hidden) {
            event.stopPropagation();
            this.#close();
        } else if (event.key === "Enter" && !this.#list.hidden) {
            event.preventDefault();
            this.#options[Math.max(this.#active, 0)].run();
        } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (this.#list.hidden) {
                this.#search();
                return;
            }
            const step = event.key === "ArrowDown" ? 1 : -1;
            this.#active = (this.#active + step + this.#options.length) % this.#options.length;
            [...this.#list.children].forEach((item, index) => {
                item.setAttribute("aria-selected", String(index === this.#active));
            });
            const current = this.#list.children[this.#active];
            this.#input.setAttribute("aria-activedescendant", current.id);
            current.scrollIntoView({ block: "nearest" });
        }
    }

    /** Opens the form for a new work, with what was typed before. */
    startNew(typed = {}) {
        this.#close();
        const letters = this.#work ? "" : this.#input.value;
        const type = select(
            TYPES.map((value) => [value, t(`type.${value}`)]),
            typed.type ?? "book",
        );
        const title = el("input", { type: "text", dir: "auto", value: typed.title ?? "" });
        const family = el("input", { type: "text", dir: "auto", value: typed.family ?? letters });
        const given = el("input", { type: "text", dir: "auto", value: typed.given ?? "" });
        const issued = el("input", { type: "text", placeholder: "1986", value: typed.issued ?? "" });
        this.#readNew = () => ({
            type: type.value,
            title: title.value,
            family: family.value,
            given: given.value,
            issued: issued.value,
        });
        const save = el("button", { type: "button", class: "button small primary" }, t("work.create"));
        save.addEventListener("click", async () => {
            const fields = {};
            if (title.value.trim()) {
                fields.title = title.value.trim();
            }
            if (family.value.trim()) {
                fields.author = [{ family: family.value.trim(), ...(given.value.trim() ? { given: given.value.trim() } : {}) }];
            }
            if (issued.value.trim()) {
                fields.issued = issued.value.trim();
            }
            save.disabled = true;
            try {
                this.#pick(await this.#api.post("works", { type: type.value, fields }));
            } catch (problem) {
                this.#notices.failed(problem, t("kept.form"));
            }
            save.disabled = false;
        });
        this.#newForm.replaceChildren(
            el(
                "fieldset",
                { class: "new-work" },
                el("legend", {}, t("work.newTitle")),
                field(t("work.type"), type),
                field(t("work.title"), title, t("work.leaveUnknown")),
                el("div", { class: "field-row" }, field(t("work.family"), family), field(t("work.given"), given)),
                field(t("work.issued"), issued, t("work.issuedHint")),
                el(
                    "div",
                    { class: "buttons" },
                    save,
                    el("button", { type: "button", class: "button small", onclick: () => this.#newForm.replaceChildren() }, t("cancel")),
                ),
            ),
        );
        (family.value ? title : family).focus();
    }
}
