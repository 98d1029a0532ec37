/** How many replies are read at once. */
const PAGE = 50;

/**
 * The replies to the highlights and notes that are at hand, read when their card is opened and again when something
 * changes.
 */
export class Threads {
    #api;
    #notices;
    #onChange;
    #known = new Map();

    /** @param onChange replies have come, changed or gone */
    constructor({ api, store, notices, onChange }) {
        this.#api = api;
        this.#notices = notices;
        this.#onChange = onChange;
        store.addEventListener("change", () => {
            for (const thread of this.#known.values()) {
                thread.isStale = true;
            }
        });
    }

    /** What is known of a thread now, `{replies, next, stamp}`; what is not known yet is asked for. */
    of(root) {
        let thread = this.#known.get(root.id);
        if (!thread) {
            thread = { replies: [], next: null, stamp: 0, isStale: root.replies > 0, isReading: false };
            this.#known.set(root.id, thread);
        }
        if (thread.isStale && !thread.isReading) {
            this.#read(root.id, thread);
        }
        return thread;
    }

    /** Reads the replies after those that are known. */
    async more(root) {
        const thread = this.#known.get(root.id);
        const page = await this.#ask(root.id, `limit=${PAGE}&after=${encodeURIComponent(thread.next)}`);
        if (page) {
            this.#show(thread, [...thread.replies, ...page.items], page.next);
        }
    }

    async #read(id, thread) {
        thread.isStale = false;
        thread.isReading = true;
        const page = await this.#ask(id, `limit=${Math.min(200, Math.max(PAGE, thread.replies.length))}`);
        thread.isReading = false;
        if (page && JSON.stringify(page.items) !== JSON.stringify(thread.replies)) {
            this.#show(thread, page.items, page.next);
        }
    }

    #show(thread, replies, next) {
        thread.replies = replies;
        thread.next = next;
        thread.stamp++;
        this.#onChange();
    }

    async #ask(id, query) {
        try {
            return await this.#api.get(`annotations/${id}/replies?${query}`);
        } catch (problem) {
            if (problem.name !== "Problem") {
                throw problem;
            }
            if (problem.status !== 404) {
                this.#notices.failed(problem);
            }
            return null;
        }
    }
}
