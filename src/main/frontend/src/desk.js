import { Annotating } from "./annotating.js";
import { Api } from "./api.js";
import { annotationCard, claimCard } from "./cards.js";
import { chooseAmong } from "./chooser.js";
import { Citing } from "./citing.js";
import { Claiming } from "./claiming.js";
import { ClaimPanel } from "./claim-panel.js";
import { CodePointText } from "./codepoints.js";
import { debounced } from "./dom.js";
import { Drafts } from "./drafts.js";
import { Filters } from "./filters.js";
import { inTextOrder } from "./intervals.js";
import { bindKeys, showKeys } from "./keys.js";
import { listen } from "./live.js";
import { Margin } from "./margin.js";
import { NoteIndex } from "./note-index.js";
import { Notices } from "./notices.js";
import { TextIndex } from "./offsets.js";
import { Painter } from "./painting.js";
import { Selecting } from "./selecting.js";
import { Store } from "./store.js";
import { t } from "./texts.js";
import { Writing } from "./writing.js";

/** The reading desk: brings text, margin, claim panel and source notes together. */
class Desk {
    #root;
    #article;
    #slug;
    #mayAnnotate;
    #api;
    #store;
    #notices;
    #drafts;
    #index;
    #painter;
    #margin;
    #filters;
    #panel;
    #annotating;
    #selecting;
    #focused = null;
    #writing;
    #citing;
    #keys;

    constructor(root) {
        this.#root = root;
        this.#article = root.querySelector(".reading");
        this.#slug = this.#article.dataset.document;
        this.#mayAnnotate = this.#article.dataset.mayAnnotate === "true";
        this.#api = new Api(document.documentElement.dataset.context ?? "");
        this.#store = new Store(this.#api, this.#slug);
        this.#notices = new Notices(root.querySelector("[data-notices]"));
        this.#drafts = new Drafts(this.#slug, this.#article.dataset.handle ?? "");
        this.#index = new TextIndex(this.#article);
        this.#painter = new Painter(this.#article, this.#index);
        this.#margin = new Margin(root.querySelector(".cards"), this.#article);
        this.#filters = new Filters(root.querySelector("[data-filters]"), () => this.#refresh());
        this.#annotating = new Annotating({ api: this.#api, store: this.#store, notices: this.#notices, slug: this.#slug });
        this.#panel = new ClaimPanel({
            element: root.querySelector("[data-claim-panel]"),
            api: this.#api,
            store: this.#store,
            claiming: new Claiming({ api: this.#api, store: this.#store, notices: this.#notices, slug: this.#slug }),
            notices: this.#notices,
            drafts: this.#drafts,
            mayAnnotate: this.#mayAnnotate,
            onFocus: (range) => this.#goTo(range),
            onClose: () => {
                root.classList.remove("has-panel");
                this.#painter.emphasise("pending", []);
                this.#margin.moved();
            },
        });
        this.#citing = new Citing({
            store: this.#store,
            notices: this.#notices,
            panel: this.#panel,
            openClaim: (id) => this.#openClaim(id),
        });
        this.#writing = new Writing({
            annotating: this.#annotating,
            drafts: this.#drafts,
            painter: this.#painter,
            margin: this.#margin,
            onChange: () => {
                this.#refresh();
                if (this.#writing.card && this.#margin.isSheet) {
                    this.#openSheet(true);
                }
            },
            onSaved: (id) => this.#focus(id, { move: false, keyboard: true }),
        });
        this.#keys = [
            { key: "h", label: "keys.highlight", run: () => this.#onSelection("h") },
            { key: "n", label: "keys.note", run: () => this.#onSelection("n") },
            { key: "c", label: "keys.claim", run: () => this.#onSelection("c") },
            { key: "j", label: "keys.next", run: () => this.#step(1) },
            { key: "k", label: "keys.previous", run: () => this.#step(-1) },
            { key: "Escape", label: "keys.escape", run: () => this.#escape() },
            { key: "?", label: "keys.help", run: () => void showKeys(this.#keys) },
        ];
    }

    async start() {
        this.#listenToPage();
        this.#store.addEventListener("change", debounced(() => this.#refresh(), 0));
        try {
            const [text] = await Promise.all([
                this.#api.text(`${this.#store.path}/text`),
                this.#store.read("annotations"),
                this.#store.read("claims"),
                this.#store.readSourceNotes(),
            ]);
            this.#begin(new CodePointText(text));
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            this.#notices.failed(problem, t("kept.readOnly"));
        }
    }

    #begin(text) {
        const stale = this.#index.entries.some(({ node, start, end }) => text.slice(start, end) !== node.data);
        if (stale) {
            this.#notices.show("warn", t("text.changed"), {
                action: { label: t("reload"), run: () => location.reload() },
            });
            return;
        }
        new NoteIndex({
            element: this.#root.querySelector("[data-note-index]"),
            notes: this.#store.sourceNotes,
            mayCite: this.#mayAnnotate,
            onCite: (note) => this.#citing.cite(note),
            onGo: (note) => this.#goTo(note),
        });
        if (this.#mayAnnotate) {
            this.#startSelecting(text);
            bindKeys(this.#keys);
            this.#offerDrafts();
        } else {
            bindKeys(this.#keys.filter(({ key }) => !"hnc".includes(key)));
        }
        this.#followLink();
        const scheme = location.protocol === "https:" ? "wss" : "ws";
        const context = document.documentElement.dataset.context ?? "";
        listen(`${scheme}://${location.host}${context}/live?document=${encodeURIComponent(this.#slug)}`, (kind) =>
            this.#store.read(kind).catch((problem) => this.#notices.failed(problem, t("kept.lastKnown"))),
        );
        this.#root.dataset.ready = "true";
    }

    #startSelecting(text) {
        this.#selecting = new Selecting({
            article: this.#article,
            index: this.#index,
            text,
            revision: Number(this.#article.dataset.revision),
            actions: [
                {
                    name: "passage",
                    label: "toolbar.passage",
                    icon: "add",
                    key: "p",
                    when: () => this.#panel.isCapturing,
                    run: (target) => {
                        this.#selecting.clear();
                        this.#panel.addPassage(target);
                    },
                },
                { name: "highlight", label: "toolbar.highlight", icon: "highlight", key: "h", run: (target) => this.#highlight(target) },
                { name: "note", label: "toolbar.note", icon: "note", key: "n", run: (target) => this.#note(target) },
                { name: "claim", label: "toolbar.claim", icon: "claim", key: "c", run: (target) => this.#newClaim(target) },
            ],
        });
        this.#keys.splice(3, 0, { key: "p", label: "keys.passage", run: () => this.#onSelection("p") });
    }

    #listenToPage() {
        this.#article.addEventListener("click", (event) => {
            const cite = event.target.closest(".cite-this");
            if (cite) {
                this.#citing.citeAt(Number(cite.dataset.citeStart), Number(cite.dataset.citeEnd));
            } else if (getSelection().isCollapsed) {
                this.#press(event.clientX, event.clientY);
            }
        });
        const cards = this.#root.querySelector(".cards");
        // A card that is pressed must not be rebuilt before the press has become a click.
        let pressing = false;
        cards.addEventListener("pointerdown", () => (pressing = true));
        addEventListener("pointerup", () => setTimeout(() => (pressing = false), 0));
        addEventListener("pointercancel", () => (pressing = false));
        cards.addEventListener("focusin", (event) => {
            const id = event.target.closest("[data-card]")?.dataset.card;
            if (id && id !== this.#focused && !pressing) {
                this.#focus(id, { move: false });
            }
        });
        cards.addEventListener("click", (event) => {
            const id = event.target.closest("[data-card]")?.dataset.card;
            if (id && !event.target.closest("button, a")) {
                this.#focus(id, { keyboard: true });
            }
        });
        addEventListener("hashchange", () => this.#followLink());
        this.#root.querySelector("[data-sheet-toggle]").addEventListener("click", () => this.#openSheet(!this.#root.classList.contains("sheet-open")));
        this.#root.querySelector("[data-side-toggle]").addEventListener("click", () => this.#openSide(true));
        const side = this.#root.querySelector(".desk-side");
        side.addEventListener("click", (event) => {
            if (event.target.closest("a, .button, .note-link")) {
                this.#openSide(false);
            }
        });
        addEventListener("pointerdown", (event) => {
            if (this.#isSideOpen && !side.contains(event.target)) {
                this.#openSide(false);
            }
        });
    }

    #entries() {
        return this.#store.entries().filter((entry) => this.#filters.passes(entry));
    }

    #entry(id) {
        return this.#store.entries().find((entry) => entry.id === id) ?? null;
    }

    #refresh() {
        const all = this.#store.entries();
        const shown = all.filter((entry) => this.#filters.passes(entry));
        this.#painter.paint(
            shown.flatMap((entry) =>
                entry.ranges.map(({ start, end }) => ({ start, end, look: entry.look, item: entry })),
            ),
        );
        const cards = shown
            .filter((entry) => entry.id !== this.#writing.replaces)
            .map((entry) => this.#card(entry));
        if (this.#writing.card) {
            cards.push(this.#writing.card);
            cards.sort(inTextOrder);
        }
        this.#margin.show(cards);
        this.#filters.count(shown.length, all.length);
        this.#root.classList.toggle("is-empty", all.length === 0 && !this.#writing.card);
        this.#root.querySelector("[data-sheet-count]").textContent = t("sheet.count", all.length);
        this.#emphasise();
        this.#panel.refresh();
    }

    #card(entry) {
        const focused = entry.id === this.#focused;
        const { start, end } = entry.ranges[0];
        return {
            id: entry.id,
            start,
            end,
            top: () => this.#painter.topOf(start, end),
            stamp: `${entry.item.version} ${entry.item.updatedAt} ${focused} ${JSON.stringify(entry.item.citations?.map((one) => [one.id, one.version, one.status]))}`,
            render: () =>
                entry.kind === "claim"
                    ? claimCard(entry, focused, { open: () => this.#openClaim(entry.item.id) })
                    : annotationCard(entry, focused, {
                          edit: () => this.#writing.edit(entry),
                          remove: () => this.#annotating.remove(entry.item),
                          toggleVisibility: () =>
                              this.#annotating.change(
                                  entry.item,
                                  { visibility: entry.item.visibility === "private" ? "project" : "private" },
                                  t("kept.unchanged"),
                              ),
                      }),
        };
    }

    #emphasise() {
        const entry = this.#focused && this.#entry(this.#focused);
        this.#painter.emphasise("focused", entry ? entry.ranges : []);
    }

    /** Makes a card the one at hand. With `move` the page goes to its passage and the keyboard to the card. */
    #focus(id, { move = true, keyboard = false } = {}) {
        const entry = this.#entry(id);
        if (!entry) {
            return false;
        }
        if (!this.#filters.passes(entry)) {
            this.#filters.reset();
        }
        this.#focused = id;
        history.replaceState(null, "", `#${id}`);
        this.#refresh();
        this.#margin.pin(id);
        if (move) {
            this.#painter.scrollTo(entry.ranges[0].start, entry.ranges[0].end);
        }
        if (this.#margin.isSheet) {
            this.#openSheet(true);
            this.#margin.element(id)?.scrollIntoView({ block: "nearest" });
        }
        if (keyboard) {
            this.#margin.element(id)?.querySelector(".card")?.focus({ preventScroll: true });
        }
        return true;
    }

    #press(x, y) {
        const entries = this.#painter.itemsAt(x, y);
        if (entries.length === 1) {
            this.#focus(entries[0].id, { move: false });
        } else if (entries.length > 1) {
            chooseAmong(entries, x, y, (entry) => this.#focus(entry.id, { move: false, keyboard: true }));
        }
    }

    #step(by) {
        const entries = this.#entries();
        if (entries.length === 0) {
            return false;
        }
        const at = entries.findIndex((entry) => entry.id === this.#focused);
        const next = at < 0 ? (by > 0 ? 0 : entries.length - 1) : Math.max(0, Math.min(at + by, entries.length - 1));
        return this.#focus(entries[next].id, { keyboard: true });
    }

    #escape() {
        if (this.#isSideOpen) {
            this.#openSide(false);
        } else if (this.#citing.isWaiting) {
            this.#citing.stop();
        } else if (this.#panel.isOpen) {
            this.#panel.close();
        } else if (this.#focused) {
            this.#focused = null;
            history.replaceState(null, "", location.pathname + location.search);
            this.#margin.pin(null);
            this.#refresh();
        } else {
            return false;
        }
        return true;
    }

    #goTo(range) {
        const { start, end } = range;
        this.#painter.scrollTo(start, end);
        this.#painter.emphasise("focused", [{ start, end }]);
    }

    #onSelection(key) {
        return this.#selecting?.runKey(key) ?? false;
    }

    async #highlight(target) {
        this.#selecting.clear();
        this.#painter.emphasise("pending", [target]);
        const made = await this.#annotating.create(target, "highlight");
        this.#painter.emphasise("pending", []);
        if (made) {
            this.#focus(`annotation-${made.id}`, { move: false });
        }
    }

    #note(target) {
        this.#selecting.clear();
        this.#writing.begin(target);
    }

    #newClaim(target, statement = "") {
        this.#selecting.clear();
        this.#showPanel();
        this.#panel.openNew(target, statement);
        this.#painter.emphasise("pending", [target]);
        this.#citing.handOver();
    }

    #openClaim(id) {
        const claim = this.#store.claim(id);
        if (claim) {
            this.#focus(`claim-${id}`, { move: false });
            this.#showPanel();
            this.#panel.open(claim);
            this.#citing.handOver();
        }
    }

    #showPanel() {
        this.#root.classList.add("has-panel");
        this.#openSheet(false);
    }

    #offerDrafts() {
        const note = this.#drafts.find("note");
        if (note?.target && note.body) {
            this.#notices.show("info", t("draft.noteFound"), {
                action: {
                    label: t("draft.continue"),
                    run: () => {
                        this.#painter.scrollTo(note.target.start, note.target.end, "instant");
                        this.#writing.begin(note.target, note);
                    },
                },
            });
        }
        const claim = this.#drafts.find("claim");
        if (claim?.passages?.length && claim.statement) {
            this.#notices.show("info", t("draft.claimFound"), {
                action: {
                    label: t("draft.continue"),
                    run: () => this.#newClaim(claim.passages[0], claim.statement),
                },
            });
        }
    }

    get #isSideOpen() {
        return this.#root.classList.contains("side-open");
    }

    /** On a narrow window outline and source notes are a drawer. */
    #openSide(open) {
        if (open !== this.#isSideOpen) {
            const toggle = this.#root.querySelector("[data-side-toggle]");
            this.#root.classList.toggle("side-open", open);
            toggle.setAttribute("aria-expanded", String(open));
            (open ? this.#root.querySelector("[data-side-close]") : toggle).focus({ preventScroll: true });
        }
    }

    #openSheet(open) {
        this.#root.classList.toggle("sheet-open", open);
        this.#root.querySelector("[data-sheet-toggle]").setAttribute("aria-expanded", String(open));
    }

    #followLink() {
        const id = decodeURIComponent(location.hash.slice(1));
        if (!/^(annotation|claim)-/.test(id) || id === this.#focused) {
            return;
        }
        if (!this.#focus(id)) {
            this.#notices.show("warn", t("link.unknown"));
        } else if (id.startsWith("claim-")) {
            this.#openClaim(id.slice("claim-".length));
        }
    }
}

const root = document.querySelector(".desk");
if (root && !("highlights" in CSS)) {
    new Notices(root.querySelector("[data-notices]")).show("warn", t("browser.tooOld"));
} else if (root) {
    new Desk(root).start();
}
