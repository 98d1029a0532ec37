// A citation style found by words: a box to type in, and beneath it the styles that fit, the best first. Typing takes the
// best; the arrow keys, Home, End and the pointer take another.
const LIMIT = 50;

export class StyleChooser {
    #find;
    #onChoose;
    #input = document.getElementById("style-query");
    #list = document.getElementById("style-list");
    #none = document.getElementById("style-none");
    #styles = [];
    #asked = 0;
    #waiting = 0;
    chosen = null;

    /**
     * @param find gives the styles for some words, as a promise
     * @param onChoose hears of each choice
     */
    constructor(find, onChoose) {
        this.#find = find;
        this.#onChoose = onChoose;
        this.#input.addEventListener("input", () => {
            clearTimeout(this.#waiting);
            this.#waiting = setTimeout(() => this.search(), 150);
        });
        this.#input.addEventListener("keydown", (event) => this.#key(event));
        this.#list.addEventListener("click", (event) => {
            const option = event.target.closest("[role=option]");
            if (option) {
                this.#choose([...this.#list.children].indexOf(option));
            }
        });
    }

    /**
     * Shows the styles that fit what is typed and takes the best, or the one of an id, whether it is shown or not.
     */
    async search(id = null) {
        const asked = ++this.#asked;
        const words = this.#input.value.trim();
        let styles;
        try {
            styles = await this.#find(words, LIMIT);
            if (id !== null && !styles.some((style) => style.id === id)) {
                const named = (await this.#find(id, LIMIT)).filter((style) => style.id === id);
                styles = [...named, ...styles];
            }
        } catch {
            this.#say(this.#list.dataset.lost);
            return;
        }
        if (asked !== this.#asked) {
            return;
        }
        this.#styles = styles;
        this.#say(styles.length === 0 ? this.#list.dataset.none : "");
        this.#list.hidden = styles.length === 0;
        this.#input.setAttribute("aria-expanded", String(styles.length > 0));
        this.#list.replaceChildren(...styles.map((style, at) => this.#option(style, at)));
        if (styles.length > 0) {
            this.#choose(Math.max(0, styles.findIndex((style) => style.id === id)));
        } else {
            this.#input.removeAttribute("aria-activedescendant");
        }
    }

    #say(words) {
        this.#none.textContent = words;
        this.#none.hidden = words === "";
    }

    #option(style, at) {
        const option = document.createElement("li");
        option.id = `style-${at}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const title = document.createElement("bdi");
        title.textContent = style.title;
        const kind = document.createElement("small");
        const words = [style.own ? this.#list.dataset.own : "", style.format ? this.#kind(style.format) : ""];
        kind.textContent = words.filter(Boolean).join(" · ");
        option.append(title, " ", kind);
        return option;
    }

    #kind(format) {
        return this.#list.dataset[format.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] ?? format;
    }

    #choose(at) {
        const options = [...this.#list.children];
        options.forEach((option, each) => option.setAttribute("aria-selected", String(each === at)));
        this.#input.setAttribute("aria-activedescendant", options[at].id);
        const list = this.#list;
        const top = options[at].offsetTop;
        if (top < list.scrollTop) {
            list.scrollTop = top;
        } else if (top + options[at].offsetHeight > list.scrollTop + list.clientHeight) {
            list.scrollTop = top + options[at].offsetHeight - list.clientHeight;
        }
        this.chosen = this.#styles[at];
        this.#onChoose(this.chosen);
    }

    #key(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === "Enter") {
            event.preventDefault();
            return;
        }
        const last = this.#styles.length - 1;
        const at = this.#styles.indexOf(this.chosen);
        const to = {
            ArrowDown: at + 1,
            ArrowUp: at - 1,
            PageDown: Math.min(last, at + 8),
            PageUp: Math.max(0, at - 8),
        }[event.key];
        if (to !== undefined) {
            event.preventDefault();
            if (to >= 0 && to <= last) {
                this.#choose(to);
            }
        }
    }
}
