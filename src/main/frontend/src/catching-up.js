/** How long claims and long lists may wait, ms: not every open page shall ask at the same moment. */
const SPREAD = 300;

/**
 * Keeps the store up to date: by what the server tells, and after a lost connection by asking what was missed. What
 * comes twice changes nothing.
 */
export class CatchingUp {
    #api;
    #store;
    #since;
    #isBehind = true;
    #running = null;
    #again = false;
    #pause;

    /**
     * @param since a moment before the store was filled, as the server tells it; null for none
     * @param pause waits for so many ms
     */
    constructor({ api, store, since, pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }) {
        this.#api = api;
        this.#store = store;
        this.#since = since || null;
        this.#pause = pause;
    }

    /** Whether something may have been missed. */
    get isBehind() {
        return this.#isBehind;
    }

    /** News may be missed from now on. */
    lost() {
        this.#isBehind = true;
    }

    /** Takes what the server told by itself. */
    async take(news) {
        this.#store.take(news);
        this.told(news.since);
        if (news.claims.length > 0) {
            await this.#spread();
            await this.#store.read("claims");
        }
    }

    /** All that was done before a moment has been told. */
    told(moment) {
        if (!this.#isBehind && moment) {
            this.#since = moment;
        }
    }

    /** Much changed at once: asks for it, though not in the same moment as everybody else. */
    async look() {
        this.lost();
        await this.#spread();
        return this.catchUp();
    }

    /** Asks for what was missed; answers how many things are others now. Calls that come meanwhile are answered by one more. */
    catchUp() {
        this.#isBehind = true;
        if (this.#running) {
            this.#again = true;
        } else {
            this.#running = this.#run().finally(() => (this.#running = null));
        }
        return this.#running;
    }

    async #run() {
        let changed = 0;
        do {
            this.#again = false;
            changed += await this.#ask();
        } while (this.#again);
        this.#isBehind = false;
        return changed;
    }

    async #ask() {
        let changed = 0;
        let first = null;
        let after = null;
        let claims = 0;
        do {
            const answer = await this.#api.get(`${this.#store.path}/changes${this.#query(after)}`);
            first ??= answer.since;
            if (answer.anew) {
                await Promise.all([this.#store.read("annotations"), this.#store.read("claims")]);
                this.#since = first;
                return changed + 1;
            }
            changed += this.#store.take(answer);
            claims += answer.claims.length;
            after = answer.next;
        } while (after);
        if (claims > 0) {
            await this.#store.read("claims");
        }
        this.#since = first;
        return changed;
    }

    #query(after) {
        const asked = new URLSearchParams(this.#store.query);
        if (this.#since) {
            asked.set("since", this.#since);
        }
        if (after) {
            asked.set("after", after);
        }
        const query = asked.toString();
        return query ? `?${query}` : "";
    }

    #spread() {
        return this.#pause(Math.random() * SPREAD);
    }
}
