import { t } from "./texts.js";

/** The cards on a narrow window: a sheet at the bottom that a press on its head opens. */
export class Sheet {
    #root;
    #onOpen;
    #toggle;
    #count;

    /**
     * @param root the desk
     * @param onOpen the sheet has been opened
     */
    constructor(root, onOpen = () => {}) {
        this.#root = root;
        this.#onOpen = onOpen;
        this.#toggle = root.querySelector("[data-sheet-toggle]");
        this.#count = root.querySelector("[data-sheet-count]");
        this.#toggle.addEventListener("click", () => {
            this.#show(!root.classList.contains("sheet-open"));
            if (root.classList.contains("sheet-open")) {
                this.#onOpen();
            }
        });
    }

    open() {
        this.#show(true);
    }

    close() {
        this.#show(false);
    }

    /** Says on the head how many cards there are. */
    count(cards) {
        this.#count.textContent = t("sheet.count", cards);
    }

    #show(open) {
        this.#root.classList.toggle("sheet-open", open);
        this.#toggle.setAttribute("aria-expanded", String(open));
    }
}
