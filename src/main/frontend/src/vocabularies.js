import { Api, Problem } from "./api.js";
import { ConceptEditor } from "./concept-editor.js";
import { ConceptTree } from "./concept-tree.js";
import { button, el, field, select } from "./dom.js";
import { ask, Notices } from "./notices.js";
import { attempt } from "./tag-acts.js";
import { folded } from "./tag-chips.js";
import { t } from "./texts.js";

/** So many concepts are seen at a glance. */
const FEW = 12;
const CONTEXT = document.documentElement.dataset.context ?? "";

/** The vocabularies of the project: a tree of concepts, a form for the chosen one, files in and out. */
class VocabulariesPage {
    #api = new Api(CONTEXT);
    #notices = new Notices(document.querySelector("[data-notices]"));
    #curator;
    #all = [];
    #chosen = null;
    #concepts = [];
    #bar = el("div", { class: "tag-tools" });
    #columns = el("div", { class: "vocabulary-columns" });
    #editor = el("section", { class: "sheet", "aria-label": t("concept.one") });
    #filter = el("input", { type: "search", dir: "auto", autocomplete: "off", oninput: () => this.#narrow() });
    #found = el("p", { class: "hint", role: "status" });
    #tree;

    constructor(root) {
        this.#curator = root.dataset.curator === "true";
        this.#tree = new ConceptTree({ label: t("vocabulary.concepts"), onChoose: (concept) => this.#edit(concept) });
        root.append(this.#bar, this.#columns);
    }

    load(id = this.#chosen?.id) {
        return this.#attempt(async () => {
            this.#all = (await this.#api.get("vocabularies")).items;
            this.#chosen = this.#all.find((one) => one.id === id) ?? this.#all[0] ?? null;
            this.#concepts = this.#chosen ? await this.#api.all(`vocabularies/${this.#chosen.id}/concepts`) : [];
            this.#show();
        });
    }

    #show(concept = null) {
        const choice = this.#chosen
            ? field(t("vocabulary.one"), select(this.#all.map((one) => [one.id, `${one.title} (${one.concepts})`]), this.#chosen.id, { onchange: (event) => this.load(event.target.value) }))
            : null;
        this.#bar.replaceChildren(
            ...[
                choice,
                this.#curator ? button(t("vocabulary.new"), "add", () => this.#name(null)) : null,
                this.#curator && this.#chosen ? button(t("vocabulary.rename"), "edit", () => this.#name(this.#chosen)) : null,
                this.#curator ? button(t("vocabulary.import"), null, () => this.#import()) : null,
                ...(this.#chosen ? ["ttl", "rdf", "jsonld"] : []).map((format) =>
                    el("a", { class: "button small", href: `${CONTEXT}/api/v1/vocabularies/${this.#chosen.id}/skos?format=${format}` }, t(`vocabulary.export.${format}`)),
                ),
                this.#curator && this.#chosen
                    ? button(t("delete"), "delete", () => this.#remove(), { class: "button small quiet danger" })
                    : null,
            ].filter(Boolean),
        );
        if (!this.#chosen) {
            this.#columns.replaceChildren(el("div", { class: "sheet empty" }, el("p", {}, t("vocabulary.none"))));
            return;
        }
        this.#narrow(concept?.id ?? null);
        this.#columns.replaceChildren(
            el(
                "section",
                { class: "sheet" },
                this.#chosen.description ? el("p", { class: "hint", dir: "auto" }, this.#chosen.description) : null,
                this.#concepts.length > FEW ? field(t("vocabulary.find"), this.#filter) : null,
                this.#concepts.length ? this.#tree.element : el("p", { class: "empty" }, t("vocabulary.empty")),
                this.#found,
                this.#curator ? button(t("concept.new"), "add", () => this.#edit(null)) : null,
            ),
            this.#editor,
        );
        this.#editor.replaceChildren(el("p", { class: "hint" }, t("concept.choose")));
        if (concept) {
            this.#edit(concept);
        }
    }

    /** Shows the tree, or what fits the letters. */
    #narrow(chosen) {
        const letters = folded(this.#filter.value);
        const fit = letters
            ? new Set(this.#concepts.filter(({ labels }) => labels.some(({ text }) => folded(text).includes(letters))).map(({ id }) => id))
            : null;
        this.#tree.show(this.#concepts, chosen, fit);
        this.#found.textContent = fit ? t("vocabulary.found", fit.size, this.#concepts.length) : "";
    }

    #edit(concept) {
        const path = `vocabularies/${this.#chosen.id}/concepts`;
        const editor = new ConceptEditor({
            concept,
            concepts: this.#concepts,
            readOnly: !this.#curator,
            onSave: (values) =>
                this.#attempt(async () => {
                    const saved = concept
                        ? await this.#api.patch(`${path}/${concept.id}`, { version: concept.version, ...values })
                        : await this.#api.post(path, values);
                    this.#concepts = await this.#api.all(path);
                    this.#show(saved);
                    this.#editor.querySelector('[type="submit"]')?.focus();
                    this.#notices.show("done", t("concept.saved"), { seconds: 6 });
                }),
            onDelete: () =>
                this.#attempt(async () => {
                    const sure = await ask(t("concept.delete"), el("p", {}, t("concept.deleteSure", concept.label)), [
                        { value: true, label: t("delete"), kind: "danger" },
                        { value: null, label: t("cancel") },
                    ]);
                    if (sure) {
                        await this.#api.delete(`${path}/${concept.id}?version=${concept.version}`);
                        this.#concepts = await this.#api.all(path);
                        this.#show();
                        this.#tree.focus();
                    }
                }),
        });
        this.#editor.replaceChildren(editor.element);
        if (matchMedia("(max-width: 48rem)").matches) {
            this.#editor.scrollIntoView({ block: "start" });
        }
    }

    async #name(vocabulary) {
        const title = el("input", { type: "text", dir: "auto", maxlength: "300", value: vocabulary?.title ?? "" });
        const description = el("textarea", { rows: "3", dir: "auto", value: vocabulary?.description ?? "" });
        const sure = await ask(
            t(vocabulary ? "vocabulary.rename" : "vocabulary.new"),
            el("div", {}, field(t("vocabulary.title"), title), field(t("vocabulary.description"), description)),
            [
                { value: true, label: t("save"), kind: "primary" },
                { value: null, label: t("cancel") },
            ],
        );
        if (sure) {
            await this.#attempt(async () => {
                const values = { title: title.value, description: description.value };
                const saved = vocabulary
                    ? await this.#api.patch(`vocabularies/${vocabulary.id}`, { version: vocabulary.version, ...values })
                    : await this.#api.post("vocabularies", values);
                await this.load(saved.id);
            });
        }
    }

    async #remove() {
        const { id, title, version } = this.#chosen;
        const sure = await ask(t("vocabulary.delete"), el("p", {}, t("vocabulary.deleteSure", title)), [
            { value: true, label: t("delete"), kind: "danger" },
            { value: null, label: t("cancel") },
        ]);
        if (sure) {
            await this.#attempt(async () => {
                await this.#api.delete(`vocabularies/${id}?version=${version}`);
                await this.load(null);
            });
        }
    }

    /** Shows what a file would bring before it is taken over. */
    async #import() {
        const file = el("input", { type: "file", accept: ".ttl,.rdf,.xml,.jsonld,.json" });
        const into = select(
            [["", t("vocabulary.importNew")], ...this.#all.map((one) => [one.id, one.title])],
            this.#chosen?.id ?? "",
        );
        const missing = el("input", { type: "checkbox" });
        const chosen = await ask(
            t("vocabulary.import"),
            el(
                "div",
                {},
                field(t("vocabulary.file"), file, t("vocabulary.fileHint")),
                field(t("vocabulary.into"), into),
                el("label", {}, missing, " ", t("vocabulary.missing")),
            ),
            [
                { value: true, label: t("vocabulary.look"), kind: "primary" },
                { value: null, label: t("cancel") },
            ],
        );
        if (!chosen || !file.files[0]) {
            return;
        }
        const send = (preview) => this.#send({ file: file.files[0], vocabulary: into.value, missing: missing.checked ? "delete" : "", preview: String(preview) });
        await this.#attempt(async () => {
            const report = await send(true);
            const broken = report.problems.some((problem) => problem.error);
            const sure = await ask(t("vocabulary.import"), reportView(report), [
                ...(broken ? [] : [{ value: true, label: t("vocabulary.take"), kind: "primary" }]),
                { value: null, label: t("cancel") },
            ]);
            if (sure) {
                const done = await send(false);
                await this.load(done.vocabulary);
                this.#notices.show("done", t("vocabulary.taken", done.added, done.changed), {
                    action: { label: t("undo"), run: () => this.#undo(done.imported) },
                });
            }
        });
    }

    #undo(imported) {
        return this.#attempt(async () => {
            const { undone, left } = await this.#api.post(`vocabularies/imports/${imported}/undo`);
            await this.load();
            this.#notices.show("done", t("vocabulary.undone", undone), { more: left ? t("vocabulary.left", left) : undefined });
        });
    }

    async #send(parts) {
        const form = new FormData();
        Object.entries(parts).forEach(([name, value]) => value && form.append(name, value));
        let response;
        try {
            response = await fetch(`${CONTEXT}/api/v1/vocabularies/imports`, { method: "POST", body: form, credentials: "same-origin" });
        } catch (cause) {
            throw new Problem(0, { detail: cause.message });
        }
        const answer = await response.json();
        if (!response.ok) {
            throw new Problem(response.status, answer);
        }
        return answer;
    }

    #attempt(act) {
        return attempt(this.#notices, act);
    }
}

function reportView(report) {
    return el(
        "div",
        {},
        report.problems.some((problem) => problem.error)
            ? el("p", {}, t("vocabulary.broken"))
            : el("p", {}, t("vocabulary.report", report.added, report.changed, report.same, report.missing)),
        report.problems.length
            ? el("ul", {}, report.problems.map((problem) => el("li", {}, el("bdi", {}, problem.iri ?? ""), problem.iri ? ": " : "", problem.message)))
            : null,
        report.examples.length
            ? el(
                  "details",
                  {},
                  el("summary", {}, t("vocabulary.examples")),
                  el("ul", {}, report.examples.map((one) => el("li", {}, t(`vocabulary.fate.${one.fate}`), ": ", el("bdi", {}, one.label)))),
              )
            : null,
    );
}

const root = document.querySelector("[data-vocabularies]");
if (root) {
    new VocabulariesPage(root).load();
}
