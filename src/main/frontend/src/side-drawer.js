/** Outline and source notes: beside the text, and on a narrow window a drawer over it. */
export class SideDrawer {
    #root;
    #side;
    #toggle;

    /** @param root the desk */
    constructor(root) {
        this.#root = root;
        this.#side = root.querySelector(".desk-side");
        this.#toggle = root.querySelector("[data-side-toggle]");
        this.#toggle.addEventListener("click", () => this.#show(true));
        this.#side.addEventListener("click", (event) => {
            if (event.target.closest("a, .button, .note-link")) {
                this.close();
            }
        });
        addEventListener("pointerdown", (event) => {
            if (!this.#side.contains(event.target)) {
                this.close();
            }
        });
    }

    get isOpen() {
        return this.#root.classList.contains("side-open");
    }

    close() {
        this.#show(false);
    }

    #show(open) {
        if (open !== this.isOpen) {
            this.#root.classList.toggle("side-open", open);
            this.#toggle.setAttribute("aria-expanded", String(open));
            (open ? this.#side.querySelector("[data-side-close]") : this.#toggle).focus({ preventScroll: true });
        }
    }
}
