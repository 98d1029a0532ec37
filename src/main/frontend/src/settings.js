/** A switch whose state is kept in this browser: `aria-pressed` says how it stands. */
export class Switch {
    #button;
    #key;
    #storage;
    #onTurn;

    constructor(button, key, onTurn = () => {}, storage = globalThis.localStorage) {
        this.#button = button;
        this.#key = `scholion.${key}`;
        this.#storage = storage;
        this.#onTurn = onTurn;
        this.#show(this.#kept());
        button.addEventListener("click", () => this.turn());
    }

    get isOn() {
        return this.#button.getAttribute("aria-pressed") === "true";
    }

    turn() {
        this.#show(!this.isOn);
        try {
            this.#storage.setItem(this.#key, String(this.isOn));
        } catch {
            // Without storage the choice holds for this page only.
        }
        this.#onTurn(this.isOn);
    }

    #kept() {
        try {
            return this.#storage.getItem(this.#key) === "true";
        } catch {
            // Where nothing can be read nothing was chosen.
            return false;
        }
    }

    #show(on) {
        this.#button.setAttribute("aria-pressed", String(on));
    }
}
