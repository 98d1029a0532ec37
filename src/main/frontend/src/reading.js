import { Announcer } from "./announcer.js";
import { Blocks } from "./blocks.js";
import { CursorSpeech } from "./cursor-speech.js";
import { Minimap } from "./minimap.js";
import { Moving } from "./moving.js";
import { Outline } from "./outline.js";
import { ReadingPosition } from "./reading-position.js";
import { Segments } from "./segments.js";
import { Switch } from "./settings.js";
import { SpokenMarks } from "./spoken-marks.js";
import { CURSOR_KEYS, TextCursor } from "./text-cursor.js";
import { t } from "./texts.js";

/** What a highlight, note or claim is and whose, in words. */
export function describeEntry(entry) {
    const author = entry.mine ? t("you") : entry.item.author.name;
    return t(entry.isUnsent ? "mark.unsent" : `mark.${entry.kind}`, author);
}

/**
 * Finding one's way in the text: cursor, outline, minimap, where one was, the handles at the ends of a note, and the
 * spoken boundaries of marks.
 */
export class Reading {
    #root;
        #painter;
    #atHand;
    #outline;
    #minimap;
    #position;
    #spoken;
    #spokenSwitch;
    announcer = new Announcer();
    /** Takes the focus into the toolbar of the selection, where there can be one. */
    enterToolbar = () => false;

    /**
     * @param text the canonical text
     * @param movable whether the person may annotate, and so move the ends of their notes
     */
    constructor({ root, article, index, text, painter, atHand, annotating, movable }) {
        this.#root = root;
        this.#painter = painter;
        this.#atHand = atHand;
        this.blocks = new Blocks(index);
        this.segments = new Segments(text, this.blocks);
        const parts = { article, index, text, painter, blocks: this.blocks, segments: this.segments, announcer: this.announcer };
        this.wholeWords = new Switch(root.querySelector("[data-whole-words]"), "wholeWords");
        this.cursor = new TextCursor({
            ...parts,
            speech: new CursorSpeech({ ...parts, describe: describeEntry }),
            onEnter: (range) => this.#enter(range),
        });
        this.moving =
            movable && this.blocks.list.length > 0
                ? new Moving({
                      ...parts,
                      revision: Number(article.dataset.revision),
                      annotating,
                      wholeWords: () => this.wholeWords.isOn,
                      onEnd: (id, before) => this.#letGo(id, before),
                  })
                : null;
        this.#outline = new Outline(root.querySelector(".outline"), article);
        this.#minimap = new Minimap({ ...parts, strip: root.querySelector("[data-minimap]") });
        this.#position = new ReadingPosition({
            slug: article.dataset.document,
            handle: article.dataset.handle ?? "",
            painter,
        });
        this.#spoken = new SpokenMarks({ ...parts, describe: describeEntry });
        this.#spokenSwitch = new Switch(root.querySelector("[data-spoken-marks]"), "spokenMarks", (on) => this.#spoken.turn(on));
        addEventListener("scroll", () => this.#follow(), { passive: true });
        // After a leap the text that is near comes to be known a little later.
        this.#painter.onNear(() => this.#follow());
    }

    /** Goes to where the person was. */
    begin() {
        this.#position.start();
        this.#spoken.turn(this.#spokenSwitch.isOn);
        this.#follow();
    }

    /** Shows where the entries lie that pass the filters. */
    show(entries) {
        this.#outline.count(entries);
        this.#minimap.show(entries);
        this.#spoken.refresh();
    }

    /** Another card, or none, is at hand, or it is about other words. */
    take() {
        this.moving?.show(this.#atHand.entry);
    }

    /** Takes the focus back to the text: to the words of the card at hand where the focus was in one. */
    toText() {
        const entry = document.activeElement?.closest("[data-card]") ? this.#atHand.entry : null;
        return this.cursor.enter(entry ? entry.start : null);
    }

    get keys() {
        return [
            { key: "t", label: "keys.toText", run: () => this.toText() },
            { key: "]", label: "keys.nextParagraph", run: () => this.cursor.stepParagraph(1) },
            { key: "[", label: "keys.previousParagraph", run: () => this.cursor.stepParagraph(-1) },
            { key: "l", label: "keys.linkParagraph", run: () => this.#link() },
            { key: "m", label: "keys.spokenMarks", run: () => this.#spokenSwitch.turn() },
        ];
    }

    /** The keys of the cursor and of the handles, for the list of keys. */
    get listed() {
        return [
            ["keys.cursor", CURSOR_KEYS],
            [
                "keys.moving",
                [
                    ["← →", "keys.moving.letter"],
                    ["Ctrl ← →", "keys.moving.word"],
                    ["↑ ↓", "keys.moving.sentence"],
                    ["Tab", "keys.moving.other"],
                    ["Enter", "keys.moving.keep"],
                    ["Esc", "keys.moving.giveUp"],
                ],
            ],
        ];
    }

    /** Names the paragraph of the cursor, or the first one in sight, in the page's address. */
    #link() {
        const offset = this.cursor.offset ?? this.#painter.topmost();
        const block = offset === null ? null : this.blocks.at(offset);
        if (!block?.number) {
            return false;
        }
        history.replaceState(null, "", `#p-${block.number}`);
        this.announcer.say(t("cursor.linked", block.number));
        return true;
    }

    #enter({ start, end }) {
        if (start !== end) {
            this.enterToolbar();
        } else if (!this.#atHand.takeOn(start)) {
            this.announcer.say(t("cursor.noNote"));
        }
    }

    #letGo(id, before) {
        this.#atHand.take(id, { move: false });
        const card = this.#root.querySelector(`[data-card="${id}"]`);
        const back = before?.isConnected && before !== document.body ? before : card;
        back?.focus({ preventScroll: true });
    }

    #follow() {
        const offset = this.#painter.topmost();
        if (offset !== null) {
            this.#outline.mark(offset);
        }
    }
}
