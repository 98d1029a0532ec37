import { Api } from "./api.js";
import { ChosenWords } from "./chosen-words.js";
import { CodePointText } from "./codepoints.js";
import { button, el } from "./dom.js";
import { bindKeys, showKeys } from "./keys.js";
import { Notices } from "./notices.js";
import { TextIndex } from "./offsets.js";
import { Painter } from "./painting.js";
import { aboutPassage, bothPassages, evidence } from "./placement-view.js";
import { Selecting } from "./selecting.js";
import { t } from "./texts.js";

const CONTEXT = document.documentElement.dataset.context ?? "";

/** One passage after the other that lost its certain place: accepted, moved to other words, or left without a place. */
class PlacingQueue {
    #root;
    #article;
    #path;
    #api = new Api(CONTEXT);
    #notices;
    #painter;
    #index;
    #text;
    #state;
    #waiting = [];
    #skipped = [];
    #others = 0;
    #decided = [];
    #choosing = null;
    #busy = false;

    constructor(root) {
        this.#root = root;
        this.#article = root.querySelector(".reading");
        this.#path = `documents/${encodeURIComponent(this.#article.dataset.document)}`;
        this.#state = root.dataset.placing;
        this.#notices = new Notices(root.querySelector("[data-notices]"));
        this.#index = new TextIndex(this.#article);
        this.#painter = new Painter(this.#article, this.#index);
    }

    async start() {
        try {
            this.#text = new CodePointText(
                await this.#api.text(`${this.#path}/text?revision=${this.#article.dataset.revision}`),
            );
            await this.#read();
        } catch (problem) {
            this.#failed(problem);
            return;
        }
        this.#listen();
        this.#show();
        this.#root.dataset.ready = "true";
    }

    async #read() {
        let after = "";
        do {
            const page = await this.#api.get(`${this.#path}/placements?state=${this.#state}&limit=200${after}`);
            for (const item of page.items) {
                if (item.mayDecide) {
                    this.#waiting.push(item);
                } else {
                    this.#others++;
                }
            }
            after = page.next ? `&after=${encodeURIComponent(page.next)}` : null;
        } while (after !== null);
        this.#waiting.sort((a, b) => a.before.start - b.before.start);
    }

    #listen() {
        const selecting = new Selecting({
            article: this.#article,
            index: this.#index,
            text: this.#text,
            revision: Number(this.#article.dataset.revision),
            actions: [
                {
                    name: "move",
                    label: "placing.moveHere",
                    icon: "status-approved",
                    key: "m",
                    when: () => this.#waiting.length > 0,
                    run: (target) => {
                        selecting.clear();
                        this.#decide("move", target);
                    },
                },
            ],
        });
        const keys = [
            { key: "a", label: "placing.accept", run: () => this.#accept() },
            { key: "m", label: "placing.move", run: () => selecting.runKey("m") || this.#choose() },
            { key: "o", label: "placing.orphan", run: () => this.#decide("orphan") },
            { key: "s", label: "placing.skip", run: () => this.#skip() },
            { key: "k", label: "placing.back", run: () => this.#back() },
            { key: "u", label: "placing.undo", run: () => this.#undo() },
            { key: "?", label: "keys.help", run: () => void showKeys(keys) },
        ];
        bindKeys(keys);
        document.addEventListener("keydown", (event) => this.#choosing && this.#chooseByKey(event), true);
    }

    get #current() {
        return this.#waiting[0] ?? null;
    }

    #accept() {
        return this.#current?.after ? this.#decide("accept") : false;
    }

    async #decide(decision, target) {
        const item = this.#current;
        if (!item || this.#busy) {
            return;
        }
        this.#busy = true;
        try {
            const body = { decision, version: item.version, ...(target ? { target: bare(target) } : {}) };
            const decided = await this.#api.post(`${this.#path}/placements/${item.anchor}`, body);
            this.#waiting.shift();
            this.#decided.push({ item, version: decided.version });
            this.#notices.show("done", t(`placing.done.${decision}`), {
                seconds: 6,
                action: { label: t("undo"), run: () => this.#undo() },
            });
        } catch (problem) {
            if (problem.isConflict) {
                this.#waiting.shift();
                this.#notices.show("warn", t("placing.decidedMeanwhile"));
            } else {
                this.#failed(problem);
            }
        } finally {
            this.#busy = false;
            this.#stopChoosing();
            this.#show(true);
        }
    }

    async #undo() {
        const last = this.#decided.pop();
        if (!last || this.#busy) {
            return;
        }
        this.#busy = true;
        try {
            const back = await this.#api.post(`${this.#path}/placements/${last.item.anchor}`, {
                decision: "undo",
                version: last.version,
            });
            this.#waiting.unshift(back);
        } catch (problem) {
            this.#failed(problem);
        } finally {
            this.#busy = false;
            this.#show(true);
        }
    }

    #skip() {
        if (this.#waiting.length > 0) {
            this.#skipped.push(this.#waiting.shift());
            this.#stopChoosing();
            this.#show(true);
        }
    }

    #back() {
        if (this.#skipped.length > 0) {
            this.#waiting.unshift(this.#skipped.pop());
            this.#stopChoosing();
            this.#show(true);
        }
    }

    /** Begins choosing other words with the keyboard, at those that were found. */
    #choose() {
        const item = this.#current;
        if (!item) {
            return;
        }
        const near = item.after ?? { start: Math.min(item.before.start, this.#text.length - 1), end: null };
        this.#choosing = new ChosenWords(this.#text, { start: near.start, end: near.end ?? near.start + 1 });
        if (!near.end) {
            this.#choosing.moveParagraph(-1);
        }
        this.#showChoosing();
    }

    #chooseByKey(event) {
        const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === "Escape") {
            this.#stopChoosing();
            this.#show(true);
        } else if (event.key === "Enter" && !event.target.closest?.("button, a")) {
            this.#decide("move", {
                revision: Number(this.#article.dataset.revision),
                ...this.#choosing.range,
                exact: this.#choosing.words,
            });
        } else if (step && /Up|Down/.test(event.key)) {
            this.#choosing.moveParagraph(step);
            this.#showChoosing();
        } else if (step && event.shiftKey) {
            this.#choosing.moveStart(step);
            this.#showChoosing();
        } else if (step) {
            this.#choosing.moveEnd(step);
            this.#showChoosing();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    #showChoosing() {
        const { range, words } = this.#choosing;
        this.#painter.emphasise("pending", [range]);
        this.#scrollTo(range);
        this.#root.querySelector("[data-choosing]").replaceChildren(
            el("p", {}, t("placing.choosing")),
            el("p", { class: "placing-chosen", dir: "auto" }, words),
        );
    }

    #stopChoosing() {
        this.#choosing = null;
        this.#painter.emphasise("pending", []);
        this.#root.querySelector("[data-choosing]").replaceChildren();
    }

    #show(focus = false) {
        const item = this.#current;
        const all = this.#waiting.length + this.#skipped.length + this.#decided.length;
        const done = this.#decided.length;
        this.#root.querySelector("[data-progress]").textContent = all > 0 ? t("placing.progress", done, all) : "";
        const bar = this.#root.querySelector("progress");
        bar.max = Math.max(1, all);
        bar.value = done;
        bar.hidden = all === 0;
        const task = this.#root.querySelector("[data-task]");
        task.replaceChildren(...(item ? this.#task(item) : this.#nothing()));
        this.#root.classList.toggle("is-empty", !item);
        this.#painter.emphasise("focused", item?.after ? [item.after] : []);
        if (item?.after) {
            this.#scrollTo(item.after);
        }
        if (focus) {
            task.focus({ preventScroll: true });
            task.scrollIntoView({ block: "nearest" });
        }
    }

    #task(item) {
        return [
            aboutPassage(item),
            bothPassages(item),
            evidence(item),
            el(
                "div",
                { class: "buttons placing-acts" },
                item.after
                    ? act("placing.accept", "a", "status-approved", () => this.#accept(), "button primary")
                    : null,
                act("placing.move", "m", "add", () => this.#choose()),
                item.state === "orphaned" ? null : act("placing.orphan", "o", "delete", () => this.#decide("orphan")),
                act("placing.skip", "s", "down", () => this.#skip()),
                this.#skipped.length > 0 ? act("placing.back", "k", null, () => this.#back()) : null,
                this.#decided.length > 0 ? act("placing.undo", "u", null, () => this.#undo()) : null,
            ),
        ];
    }

    #nothing() {
        const back = this.#skipped.length > 0;
        return [
            el("p", {}, el("strong", {}, t(back ? "placing.onlySkipped" : `placing.none.${this.#state}`))),
            this.#others > 0 ? el("p", {}, t("placing.others", this.#others)) : null,
            el("p", {}, el("a", { href: this.#root.dataset.desk }, t("placing.toDesk"))),
            el(
                "div",
                { class: "buttons" },
                back ? act("placing.back", "k", null, () => this.#back()) : null,
                this.#decided.length > 0 ? act("placing.undo", "u", null, () => this.#undo()) : null,
            ),
        ].filter((part) => part !== null);
    }

    #scrollTo({ start, end }) {
        const range = this.#index.range(start, end);
        const frame = this.#root.querySelector(".placing-text");
        const box = range?.getClientRects()[0];
        if (box) {
            frame.scrollTop += box.top - frame.getBoundingClientRect().top - frame.clientHeight / 3;
        }
    }

    #failed(problem) {
        if (problem.name !== "Problem") {
            throw problem;
        }
        this.#notices.failed(problem, t("kept.unchanged"));
    }
}

function bare({ revision, start, end, exact }) {
    return { revision, start, end, exact };
}

/** A button that says its key. */
function act(label, key, iconName, run, look = "button") {
    const made = button(t(label), iconName, run, { class: look, "aria-keyshortcuts": key });
    made.append(" ", el("kbd", { "aria-hidden": "true" }, key));
    return made;
}

const root = document.querySelector("[data-placing]");
if (root && "highlights" in CSS) {
    new PlacingQueue(root).start();
} else if (root) {
    new Notices(root.querySelector("[data-notices]")).show("warn", t("browser.tooOld"));
}
