import { Api } from "./api.js";
import { button, el, field, uniqueId } from "./dom.js";
import { ask, Notices } from "./notices.js";
import { attempt, TagActs } from "./tag-acts.js";
import { folded, tagChip, tagInput, tagKey } from "./tag-chips.js";
import { TagField } from "./tag-field.js";
import { t } from "./texts.js";

/** The tags of the project: filtered, renamed in their rows, merged, deleted; each act says first what it will change. */
class TagsPage {
    #root;
    #api = new Api(document.documentElement.dataset.context ?? "");
    #notices = new Notices(document.querySelector("[data-notices]"));
    #acts = new TagActs({ api: this.#api, notices: this.#notices, changed: () => this.load() });
    #tags = [];
    #chosen = new Set();
    #renaming = null;
    #filter = el("input", { type: "search", dir: "auto", autocomplete: "off", oninput: () => this.#show() });
    #body = el("div", {});
    #merge = button(t("tags.merge"), null, () => this.#mergeChosen());
    #mayAct;

    constructor(root) {
        this.#root = root;
        this.#mayAct = root.dataset.annotator === "true";
        root.append(
            el("div", { class: "tag-tools" }, field(t("tags.filter"), this.#filter), this.#mayAct ? this.#merge : null),
            this.#body,
        );
    }

    async load() {
        await attempt(this.#notices, async () => {
            this.#tags = await this.#api.all("annotations/tags");
            const present = new Set(this.#tags.map(tagKey));
            this.#chosen = new Set([...this.#chosen].filter((key) => present.has(key)));
            this.#show();
        });
    }

    #show() {
        const letters = folded(this.#filter.value);
        const shown = this.#tags.filter((tag) => folded(tag.label).includes(letters));
        this.#merge.disabled = this.#chosen.size === 0;
        this.#body.replaceChildren(
            this.#tags.length === 0
                ? el("div", { class: "sheet empty" }, el("p", {}, t("tags.none")))
                : el(
                      "table",
                      { class: "tag-rows" },
                      el(
                          "thead",
                          {},
                          el(
                              "tr",
                              {},
                              el("td", {}),
                              el("th", { scope: "col" }, t("tags.label")),
                              el("th", { scope: "col" }, t("tags.notes")),
                              el("td", {}),
                          ),
                      ),
                      el("tbody", {}, shown.map((tag) => this.#row(tag))),
                  ),
            el("p", { class: "hint", role: "status" }, this.#tags.length ? t("tags.shown", shown.length, this.#tags.length) : ""),
        );
        this.#body.querySelector("[data-rename]")?.focus();
    }

    #row(tag) {
        const key = tagKey(tag);
        const box = el("input", {
            type: "checkbox",
            checked: this.#chosen.has(key),
            "aria-label": t("tags.choose", tag.label),
            onchange: () => {
                if (!this.#chosen.delete(key)) {
                    this.#chosen.add(key);
                }
                this.#merge.disabled = this.#chosen.size === 0;
            },
        });
        const renaming = this.#renaming === key;
        return el(
            "tr",
            {},
            el("td", {}, this.#mayAct ? box : null),
            el("td", {}, renaming ? this.#renameForm(tag) : tagChip(tag)),
            el("td", {}, String(tag.notes)),
            el(
                "td",
                {},
                this.#mayAct && !renaming
                    ? el(
                          "div",
                          { class: "buttons" },
                          tag.concept
                              ? null
                              : button(t("tags.rename"), "edit", () => {
                                    this.#renaming = key;
                                    this.#show();
                                }),
                          button(t("delete"), "delete", () => this.#acts.act({ act: "delete", tags: [tagInput(tag)] }), {
                              class: "button small quiet danger",
                          }),
                      )
                    : null,
            ),
        );
    }

    #renameForm(tag) {
        const input = el("input", { type: "text", dir: "auto", maxlength: "200", value: tag.label, "data-rename": "", "aria-label": t("tags.newWord", tag.label) });
        const leave = () => {
            this.#renaming = null;
            this.#show();
        };
        return el(
            "form",
            {
                class: "buttons",
                onsubmit: async (event) => {
                    event.preventDefault();
                    if (await this.#acts.act({ act: "rename", tags: [tagInput(tag)], into: input.value })) {
                        leave();
                    }
                },
                onkeydown: (event) => event.key === "Escape" && leave(),
            },
            input,
            el("button", { type: "submit", class: "button small primary" }, t("save")),
            button(t("cancel"), null, leave),
        );
    }

    async #mergeChosen() {
        const chosen = this.#tags.filter((tag) => this.#chosen.has(tagKey(tag)));
        const into = new TagField({
            label: t("tags.into"),
            hint: t("tags.intoHint"),
            suggest: async (letters) => (await this.#api.get(`annotations/tags/suggestions?q=${encodeURIComponent(letters)}`)).items,
        });
        const content = el(
            "div",
            {},
            el("ul", { class: "tag-list" }, chosen.map((tag) => el("li", {}, tagChip(tag)))),
            into.element,
        );
        const sure = await ask(t("tags.merge"), content, [
            { value: true, label: t("tags.merge"), kind: "primary" },
            { value: null, label: t("cancel") },
        ]);
        if (sure && into.value.length > 0) {
            await this.#acts.act({ act: "merge", tags: chosen.map(tagInput), into: tagInput(into.value[0]) });
        }
    }
}

const root = document.querySelector("[data-tags]");
if (root) {
    root.id ||= uniqueId("tags");
    new TagsPage(root).load();
}
