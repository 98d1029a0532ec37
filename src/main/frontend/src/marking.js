import { Selecting } from "./selecting.js";

/** What can be done with selected words: highlight them, write a note, state a claim, add them to the open claim. */
export class Marking {
    #selecting;
    #highlighting;
    #painter;
    #atHand;
    #onWiden;

    /**
     * @param wholeWords answers whether selections by the mouse take whole words
     * @param onClaim called with the passage on which a claim is to be stated
     * @param onKeep called with the passage that is to be kept at hand, where the document is the text of a work
     * @param onLeave called with the passage whose toolbar is left, so that the focus can return to the text
     * @param onWiden the selection has been widened
     */
    constructor({ article, index, text, segments, highlighting, writing, painter, panel, atHand, wholeWords, ...on }) {
        const { onClaim, onKeep, onLeave, onWiden } = on;
        this.#highlighting = highlighting;
        this.#painter = painter;
        this.#atHand = atHand;
        this.#onWiden = onWiden;
        const released = (run) => (target) => {
            this.#selecting.clear();
            return run(target);
        };
        this.#selecting = new Selecting({
            article,
            index,
            text,
            segments,
            wholeWords,
            onLeave,
            revision: Number(article.dataset.revision),
            actions: [
                {
                    name: "passage",
                    label: "toolbar.passage",
                    icon: "add",
                    key: "p",
                    when: () => panel.isCapturing,
                    run: released((target) => panel.addPassage(target)),
                },
                { name: "highlight", label: "toolbar.highlight", icon: "highlight", key: "h", run: released((target) => this.#highlight(target)) },
                { name: "note", label: "toolbar.note", icon: "note", key: "n", run: released((target) => writing.begin(target)) },
                { name: "claim", label: "toolbar.claim", icon: "claim", key: "c", run: released(onClaim) },
                {
                    name: "tag",
                    label: "toolbar.tag",
                    icon: "tag",
                    key: "g",
                    run: released((target) => writing.begin(target, { at: "tags" })),
                },
                {
                    name: "keep",
                    label: "toolbar.keep",
                    icon: "cite",
                    key: "q",
                    when: () => Boolean(article.dataset.work),
                    run: released(onKeep),
                },
            ],
        });
    }

    /** The keys that work on a selection, as `bindKeys` takes them. */
    get keys() {
        return [
            { key: "h", label: "keys.highlight" },
            { key: "n", label: "keys.note" },
            { key: "c", label: "keys.claim" },
            { key: "g", label: "keys.tag" },
            { key: "p", label: "keys.passage" },
            { key: "q", label: "keys.keep" },
        ].map((binding) => ({ ...binding, run: () => this.#selecting.runKey(binding.key) }));
    }

    /** The keys that widen a selection, as `bindKeys` takes them. */
    get widening() {
        return this.#selecting.widenings.map(({ unit, key }) => ({
            key,
            label: `keys.widen.${unit}`,
            run: () => {
                const widened = this.#selecting.widen(unit);
                if (widened) {
                    this.#onWiden();
                }
                return widened;
            },
        }));
    }

    /** Takes the focus into the toolbar of the selection; tells whether there is one. */
    enterToolbar() {
        return this.#selecting.enter();
    }

    /** Selects a passage again, as when the focus returns to it. */
    choose({ start, end }) {
        this.#selecting.choose(start, end);
    }

    async #highlight(target) {
        this.#painter.emphasise("pending", [target]);
        const card = await this.#highlighting.make(target);
        this.#painter.emphasise("pending", []);
        if (card) {
            this.#atHand.take(card, { move: false });
        }
    }
}
