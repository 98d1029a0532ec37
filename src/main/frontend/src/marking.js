import { Selecting } from "./selecting.js";

/** What can be done with selected words: highlight them, write a note, state a claim, add them to the open claim. */
export class Marking {
    #selecting;
    #annotating;
    #painter;
    #atHand;

    /**
     * @param onClaim called with the passage on which a claim is to be stated
     * @param onKeep called with the passage that is to be kept at hand, where the document is the text of a work
     */
    constructor({ article, index, text, annotating, writing, painter, panel, atHand, onClaim, onKeep }) {
        this.#annotating = annotating;
        this.#painter = painter;
        this.#atHand = atHand;
        const released = (run) => (target) => {
            this.#selecting.clear();
            return run(target);
        };
        this.#selecting = new Selecting({
            article,
            index,
            text,
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
                {
                    name: "tag",
                    label: "toolbar.tag",
                    icon: "tag",
                    key: "t",
                    run: released((target) => writing.begin(target, { at: "tags" })),
                },
                { name: "claim", label: "toolbar.claim", icon: "claim", key: "c", run: released(onClaim) },
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
            { key: "t", label: "keys.tag" },
            { key: "c", label: "keys.claim" },
            { key: "p", label: "keys.passage" },
            { key: "q", label: "keys.keep" },
        ].map((binding) => ({ ...binding, run: () => this.#selecting.runKey(binding.key) }));
    }

    async #highlight(target) {
        this.#painter.emphasise("pending", [target]);
        const made = await this.#annotating.create(target, "highlight");
        this.#painter.emphasise("pending", []);
        if (made) {
            this.#atHand.take(`annotation-${made.id}`, { move: false });
        }
    }
}
