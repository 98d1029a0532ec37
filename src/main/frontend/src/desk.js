import { Api } from "./api.js";
import { AtHand } from "./at-hand.js";
import { BulkTags } from "./bulk-tags.js";
import { Claims } from "./claims.js";
import { CodePointText } from "./codepoints.js";
import { bindDeskKeys } from "./desk-keys.js";
import { Display } from "./display.js";
import { debounced } from "./dom.js";
import { Drafts } from "./drafts.js";
import { FACETS, Filters } from "./filters.js";
import { Following } from "./following.js";
import { offerDrafts } from "./kept-drafts.js";
import { KeptPassage } from "./kept-passage.js";
import { leaveOneThing } from "./leaving.js";
import { Links } from "./links.js";
import { Margin } from "./margin.js";
import { Marking } from "./marking.js";
import { NoteIndex } from "./note-index.js";
import { Notes } from "./notes.js";
import { Notices } from "./notices.js";
import { TextIndex } from "./offsets.js";
import { Painter } from "./painting.js";
import { Presses } from "./presses.js";
import { Reading } from "./reading.js";
import { RevisionNews } from "./revision-news.js";
import { Sheet } from "./sheet.js";
import { SideDrawer } from "./side-drawer.js";
import { Store } from "./store.js";
import { t } from "./texts.js";
import { Unplaced } from "./unplaced.js";

/** How long the first painting waits for the rest of the notes, ms. */
const PATIENCE = 400;
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
    #claims;
    #links;
    #revisions;
    #following = null;
    #early = null;
    #reading = null;
    #isShown = false;
    #stale = true;
    #byKeyboard = false;

    constructor(root) {
        this.#root = root;
        this.#article = root.querySelector(".reading");
        this.#slug = this.#article.dataset.document;
        this.#mayAnnotate = this.#article.dataset.mayAnnotate === "true";
        this.#api = new Api(CONTEXT);
        this.#store = new Store(this.#api, this.#slug, Number(this.#article.dataset.revision), this.#article.dataset.handle ?? null);
        this.#notices = new Notices(root.querySelector("[data-notices]"));
        this.#drafts = new Drafts(this.#slug, this.#article.dataset.handle ?? "");
        this.#index = new TextIndex(this.#article);
        this.#painter = new Painter(this.#article, this.#index);
        this.#margin = new Margin(root.querySelector(".cards"), this.#article, {
            head: root.querySelector(".margin-head"),
            near: (top, bottom) => this.#painter.between(top, bottom),
            onLost: (offset) => this.#byKeyboard && this.#reading?.cursor.enter(offset),
        });
        this.#painter.onNear(() => this.#margin.refreshed());
        this.#side = new SideDrawer(root);
        this.#sheet = new Sheet(root, () => this.#margin.turnToSight());
        const catchUp = () => this.#following.catchUp();
        const server = { api: this.#api, store: this.#store, notices: this.#notices, slug: this.#slug, catchUp };
        this.#putNotesTogether(server);
        this.#putCardsTogether();
        this.#claims = new Claims({
            ...server,
            root,
            drafts: this.#drafts,
            painter: this.#painter,
            margin: this.#margin,
            sheet: this.#sheet,
            atHand: this.#atHand,
            mayAnnotate: this.#mayAnnotate,
            kept: new KeptPassage(this.#article.dataset.handle ?? ""),
            goTo: (range) => this.#goTo(range),
        });
        this.#revisions = new RevisionNews({ ...server, revision: Number(this.#article.dataset.revision), context: CONTEXT });
        this.#following = this.#makeFollowing();
        this.#links = new Links({
            ...server,
            atHand: this.#atHand,
            isReady: () => Boolean(this.#root.dataset.ready),
            refresh: () => this.#refreshIfStale(),
            openClaim: (id) => this.#claims.open(id),
        });
    }

    #putCardsTogether() {
        const bulk = this.#mayAnnotate
            ? new BulkTags({
                  api: this.#api,
                  notices: this.#notices,
                  suggest: (letters) => this.#notes.suggestTags(letters),
                  changed: () => this.#store.read("annotations"),
              })
            : null;
        const filters = new Filters(this.#root.querySelector("[data-filters]"), () => this.#refresh(), FACETS, bulk?.element);
        const parts = { store: this.#store, filters, painter: this.#painter, margin: this.#margin, sheet: this.#sheet };
        this.#display = new Display({
            ...parts,
            root: this.#root,
            notes: this.#notes,
            openClaim: (id) => this.#claims.open(id),
            moveEnds: () => this.#reading?.moving?.begin(),
            views: [(entries) => this.#reading?.show(entries), (entries) => bulk?.show(entries)],
        });
        this.#atHand = new AtHand({
            ...parts,
            presses: this.#presses,
            onChange: () => this.#refresh(),
            onUnfiltered: () => this.#notices.show("info", t("filter.takenOff"), { seconds: 8 }),
        });
    }

    #putNotesTogether(server) {
        this.#notes = new Notes({
            ...server,
            revision: Number(this.#article.dataset.revision),
            handle: this.#article.dataset.handle ?? null,
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
            sent: (was, now) => this.#atHand.replace(was, now),
        });
    }

    async start() {
        this.#article.addEventListener("click", (event) => this.#press(event));
        this.#atHand.listenTo(this.#root.querySelector(".cards"));
        addEventListener("hashchange", () => this.#links.follow());
        addEventListener("keydown", () => (this.#byKeyboard = true), true);
        addEventListener("pointerdown", () => (this.#byKeyboard = false), true);
        this.#store.addEventListener("change", () => (this.#stale = true));
        this.#store.addEventListener("change", debounced(() => this.#presses.between(() => this.#refreshIfStale()), 0));
        this.#store.addEventListener("change", debounced(() => this.#notes.writing.compare(), 0));
        this.#store.addEventListener("arrived", () => this.#presses.between(() => this.#margin.refreshed()));
        this.#store.addEventListener("failed", ({ problem }) => this.#notices.failed(problem, t("kept.lastKnown")));
        const lists = [this.#store.read("annotations"), this.#store.read("claims"), this.#store.readSourceNotes()];
        try {
            const text = new CodePointText(await this.#api.text(`${this.#store.path}/text${this.#store.query}`));
            if (this.#begin(text)) {
                // Most texts are painted once, with all there is; of others first what has come.
                await Promise.race([Promise.all(lists), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
                this.#isShown = true;
                this.#refresh();
                await Promise.all(lists);
                this.#complete();
            }
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            this.#notices.failed(problem, t("kept.readOnly"));
        } finally {
            // What fails besides has been told.
            await Promise.allSettled(lists);
        }
    }

    /** The text is known; notes are shown as they come. Tells whether the page shows that text. */
    #begin(text) {
        const stale = this.#index.entries.some(({ node, start, end }) => text.slice(start, end) !== node.data);
        if (stale) {
            this.#notices.show("warn", t("text.changed"), {
                action: { label: t("reload"), run: () => location.reload() },
            });
            return false;
        }
        this.#store.text = text;
        this.#reading = new Reading({
            root: this.#root,
            article: this.#article,
            index: this.#index,
            text,
            painter: this.#painter,
            atHand: this.#atHand,
            annotating: this.#notes.annotating,
            movable: this.#mayAnnotate,
        });
        const marking = this.#mayAnnotate ? this.#startMarking(text) : null;
        this.#reading.enterToolbar = () => marking?.enterToolbar();
        bindDeskKeys({
            marking,
            reading: this.#reading,
            atHand: this.#atHand,
            isInText: () => [document.body, this.#article].includes(document.activeElement),
            escape: () => leaveOneThing({ side: this.#side, claims: this.#claims, reading: this.#reading, atHand: this.#atHand }),
        });
        this.#reading.begin();
        return true;
    }

    /** All that there is about the text is known. */
    #complete() {
        new NoteIndex({
            element: this.#root.querySelector("[data-note-index]"),
            notes: this.#store.sourceNotes,
            mayCite: this.#mayAnnotate,
            onCite: (note) => this.#claims.citing.cite(note),
            onGo: (note) => this.#goTo(note),
        });
        if (this.#mayAnnotate) {
            this.#notes.undoing.attach(this.#root.querySelector("[data-undo-tools]"));
            this.#offerDrafts();
            this.#revisions.tellUnplaced();
        }
        this.#showUnplaced();
        this.#refreshIfStale();
        this.#links.follow();
        this.#following.start();
        if (this.#mayAnnotate) {
            this.#notes.highlighting.begin();
        }
        this.#root.dataset.ready = "true";
        this.#early?.();
    }

    /** A former revision shows all that was written on it; what has no place is told of the present one. */
    #showUnplaced() {
        if (this.#store.unplaced > 0 && !this.#root.querySelector(".former-revision")) {
            const slug = encodeURIComponent(this.#article.dataset.document);
            const unplaced = new Unplaced({
                element: this.#root.querySelector("[data-unplaced]"),
                api: this.#api,
                path: this.#store.path,
                place: `${CONTEXT}/desk/placements.xhtml?slug=${slug}`,
            });
            unplaced.read().catch((problem) => this.#notices.failed(problem));
        }
    }

    #startMarking(text) {
        return new Marking({
            article: this.#article,
            index: this.#index,
            text,
            highlighting: this.#notes.highlighting,
            writing: this.#notes.writing,
            painter: this.#painter,
            panel: this.#claims.panel,
            atHand: this.#atHand,
            segments: this.#reading.segments,
            wholeWords: () => this.#reading.wholeWords.isOn,
            onClaim: (target) => this.#claims.begin(target),
            onKeep: (target) => this.#claims.keeping.keep(target),
            onLeave: () => this.#reading.cursor.enter(),
            onWiden: () => this.#reading.cursor.follow(),
        });
    }

    #offerDrafts() {
        offerDrafts({
            drafts: this.#drafts,
            notices: this.#notices,
            notes: this.#notes.goingOn,
            find: (id) => this.#atHand.take(`annotation-${id}`) && this.#store.entries().find((entry) => entry.item.id === id),
            onNote: (note) => this.#painter.scrollTo(note.target.start, note.target.end, "instant"),
            claims: this.#claims,
        });
    }

    #makeFollowing() {
        const scheme = location.protocol === "https:" ? "wss" : "ws";
        const { revision, since, handle } = this.#article.dataset;
        return new Following({
            api: this.#api,
            store: this.#store,
            notices: this.#notices,
            revisions: this.#revisions,
            url: `${scheme}://${location.host}${CONTEXT}/live?document=${encodeURIComponent(this.#slug)}&revision=${revision}`,
            since,
            handle: handle ?? null,
            element: this.#root.querySelector("[data-presence]"),
            onBack: () => {
                this.#notes.highlighting.send();
                this.#notes.writing.sendAgain();
                this.#claims.panel.sendAgain();
            },
        });
    }

    #press(event) {
        const cite = event.target.closest(".cite-this");
        if (cite) {
            this.#onceReady(() => this.#claims.citing.citeAt(Number(cite.dataset.citeStart), Number(cite.dataset.citeEnd)));
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

    #refreshIfStale() {
        if (this.#stale) {
            this.#refresh();
        }
    }

    #refresh() {
        if (!this.#isShown) {
            return;
        }
        this.#stale = false;
        this.#display.show(this.#atHand.id);
        this.#atHand.emphasise();
        this.#reading.take();
        this.#claims.panel.refresh();
    }

    #goTo({ start, end }) {
        this.#painter.scrollTo(start, end);
        this.#painter.emphasise("focused", [{ start, end }]);
    }
}

const root = document.querySelector(".desk");
if (root && !("highlights" in CSS)) {
    new Notices(root.querySelector("[data-notices]")).show("warn", t("browser.tooOld"));
} else if (root) {
    new Desk(root).start();
}
