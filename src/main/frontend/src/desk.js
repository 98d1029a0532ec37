import { Api } from "./api.js";
import { AtHand } from "./at-hand.js";
import { Citing } from "./citing.js";
import { Claiming } from "./claiming.js";
import { ClaimPanel } from "./claim-panel.js";
import { CodePointText } from "./codepoints.js";
import { Display } from "./display.js";
import { debounced } from "./dom.js";
import { Drafts } from "./drafts.js";
import { Filters } from "./filters.js";
import { offerDrafts } from "./kept-drafts.js";
import { bindKeys, showKeys } from "./keys.js";
import { listen } from "./live.js";
import { Margin } from "./margin.js";
import { Marking } from "./marking.js";
import { NoteIndex } from "./note-index.js";
import { Notes } from "./notes.js";
import { Notices } from "./notices.js";
import { TextIndex } from "./offsets.js";
import { Painter } from "./painting.js";
import { Presses } from "./presses.js";
import { Sheet } from "./sheet.js";
import { SideDrawer } from "./side-drawer.js";
import { Store } from "./store.js";
import { t } from "./texts.js";

const CONTEXT = document.documentElement.dataset.context ?? "";

/** The reading desk: puts its parts together and lets them know of each other. */
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
    #side;
    #sheet;
    #display;
    #presses = new Presses();
    #atHand;
    #notes;
    #panel;
    #citing;
    #early = null;

    constructor(root) {
        this.#root = root;
        this.#article = root.querySelector(".reading");
        this.#slug = this.#article.dataset.document;
        this.#mayAnnotate = this.#article.dataset.mayAnnotate === "true";
        this.#api = new Api(CONTEXT);
        this.#store = new Store(this.#api, this.#slug);
        this.#notices = new Notices(root.querySelector("[data-notices]"));
        this.#drafts = new Drafts(this.#slug, this.#article.dataset.handle ?? "");
        this.#index = new TextIndex(this.#article);
        this.#painter = new Painter(this.#article, this.#index);
        this.#margin = new Margin(root.querySelector(".cards"), this.#article);
        this.#side = new SideDrawer(root);
        this.#sheet = new Sheet(root);
        const server = { api: this.#api, store: this.#store, notices: this.#notices, slug: this.#slug };
        this.#putNotesTogether(server);
        this.#putCardsTogether();
        this.#putClaimsTogether(new Claiming(server));
    }

    #putCardsTogether() {
        const filters = new Filters(this.#root.querySelector("[data-filters]"), () => this.#refresh());
        const parts = { store: this.#store, filters, painter: this.#painter, margin: this.#margin, sheet: this.#sheet };
        this.#display = new Display({
            ...parts,
            root: this.#root,
            notes: this.#notes,
            openClaim: (id) => this.#openClaim(id),
        });
        this.#atHand = new AtHand({ ...parts, presses: this.#presses, onChange: () => this.#refresh() });
    }

    #putNotesTogether(server) {
        this.#notes = new Notes({
            ...server,
            drafts: this.#drafts,
            painter: this.#painter,
            margin: this.#margin,
            mayAnnotate: this.#mayAnnotate,
            refresh: () => this.#refresh(),
            opened: () => {
                this.#refresh();
                if (this.#notes.writing.card && this.#margin.isSheet) {
                    this.#sheet.open();
                }
            },
            saved: (id) => this.#atHand.take(id, { move: false, keyboard: true }),
        });
    }

    #putClaimsTogether(claiming) {
        this.#panel = new ClaimPanel({
            element: this.#root.querySelector("[data-claim-panel]"),
            api: this.#api,
            store: this.#store,
            claiming,
            notices: this.#notices,
            drafts: this.#drafts,
            mayAnnotate: this.#mayAnnotate,
            onFocus: (range) => this.#goTo(range),
            onClose: () => {
                this.#root.classList.remove("has-panel");
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
    }

    async start() {
        this.#article.addEventListener("click", (event) => this.#press(event));
        this.#atHand.listenTo(this.#root.querySelector(".cards"));
        addEventListener("hashchange", () => this.#followLink());
        this.#store.addEventListener("change", debounced(() => this.#presses.between(() => this.#refresh()), 0));
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
        this.#bindKeys(this.#mayAnnotate ? this.#startMarking(text).keys : []);
        if (this.#mayAnnotate) {
            this.#notes.undoing.attach(this.#root.querySelector("[data-undo-tools]"));
            this.#offerDrafts();
        }
        this.#followLink();
        this.#listenToOthers();
        this.#root.dataset.ready = "true";
        this.#early?.();
    }

    #startMarking(text) {
        return new Marking({
            article: this.#article,
            index: this.#index,
            text,
            annotating: this.#notes.annotating,
            writing: this.#notes.writing,
            painter: this.#painter,
            panel: this.#panel,
            atHand: this.#atHand,
            onClaim: (target) => this.#newClaim(target),
        });
    }

    #bindKeys(marking) {
        const keys = [
            ...marking,
            { key: "j", label: "keys.next", run: () => this.#atHand.step(1) },
            { key: "k", label: "keys.previous", run: () => this.#atHand.step(-1) },
            { key: "Ctrl+Z", label: "keys.undo", run: () => false },
            { key: "Ctrl+Shift+Z", label: "keys.redo", run: () => false },
            { key: "Escape", label: "keys.escape", run: () => this.#escape() },
            { key: "?", label: "keys.help", run: () => void showKeys(keys) },
        ];
        bindKeys(keys);
    }

    #offerDrafts() {
        offerDrafts({
            drafts: this.#drafts,
            notices: this.#notices,
            notes: this.#notes.goingOn,
            find: (id) => this.#atHand.take(`annotation-${id}`) && this.#store.entries().find((entry) => entry.item.id === id),
            onNote: (note) => this.#painter.scrollTo(note.target.start, note.target.end, "instant"),
            onClaim: (claim) => this.#newClaim(claim.passages[0], claim.statement),
        });
    }

    #listenToOthers() {
        const scheme = location.protocol === "https:" ? "wss" : "ws";
        listen(`${scheme}://${location.host}${CONTEXT}/live?document=${encodeURIComponent(this.#slug)}`, (kind) =>
            this.#store.read(kind).catch((problem) => this.#notices.failed(problem, t("kept.lastKnown"))),
        );
    }

    #press(event) {
        const cite = event.target.closest(".cite-this");
        if (cite) {
            this.#onceReady(() => this.#citing.citeAt(Number(cite.dataset.citeStart), Number(cite.dataset.citeEnd)));
        } else if (getSelection().isCollapsed) {
            this.#atHand.takeAt(event.clientX, event.clientY);
        }
    }

    /** The text can be pressed before everything about it is read: the last press is answered then. */
    #onceReady(act) {
        if (this.#root.dataset.ready) {
            act();
        } else {
            this.#early = act;
        }
    }

    #refresh() {
        this.#display.show(this.#atHand.id);
        this.#atHand.emphasise();
        this.#panel.refresh();
    }

    #goTo({ start, end }) {
        this.#painter.scrollTo(start, end);
        this.#painter.emphasise("focused", [{ start, end }]);
    }

    #newClaim(target, statement = "") {
        this.#showPanel();
        this.#panel.openNew(target, statement);
        this.#painter.emphasise("pending", [target]);
        this.#citing.handOver();
    }

    #openClaim(id) {
        const claim = this.#store.claim(id);
        if (claim) {
            this.#atHand.take(`claim-${id}`, { move: false });
            this.#showPanel();
            this.#panel.open(claim);
            this.#citing.handOver();
        }
    }

    #showPanel() {
        this.#root.classList.add("has-panel");
        this.#sheet.close();
    }

    /** Closes what is open, one thing at a time; tells whether there was anything. */
    #escape() {
        if (this.#side.isOpen) {
            this.#side.close();
        } else if (this.#citing.isWaiting) {
            this.#citing.stop();
        } else if (this.#panel.isOpen) {
            this.#panel.close();
        } else if (this.#atHand.id) {
            this.#atHand.drop();
        } else {
            return false;
        }
        return true;
    }

    #followLink() {
        const id = decodeURIComponent(location.hash.slice(1));
        if (!/^(annotation|claim)-/.test(id) || id === this.#atHand.id) {
            return;
        }
        if (!this.#atHand.take(id)) {
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
