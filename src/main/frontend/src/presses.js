/**
 * Knows whether a button of the pointer is down, and lets what would rebuild the page wait until it is up again: a
 * button that is replaced between press and release never hears of the click.
 */
export class Presses {
    #down = false;
    #waiting = null;

    /** @param page hears of every press, as the window does */
    constructor(page = window) {
        page.addEventListener("pointerdown", () => (this.#down = true), true);
        page.addEventListener("pointerup", () => this.#release(), true);
        page.addEventListener("pointercancel", () => this.#release(), true);
        page.addEventListener("blur", (event) => event.target === page && this.#release());
    }

    get isDown() {
        return this.#down;
    }

    /** Runs an action now or, during a press, after its click. Of several that wait, the last is run. */
    between(action) {
        if (this.#down) {
            this.#waiting = action;
        } else {
            action();
        }
    }

    #release() {
        // The click follows the release in the same task.
        setTimeout(() => {
            this.#down = false;
            const action = this.#waiting;
            this.#waiting = null;
            action?.();
        }, 0);
    }
}
