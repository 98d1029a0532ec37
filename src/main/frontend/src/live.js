const FIRST_WAIT = 500;
const LONGEST_WAIT = 15000;
/** How long until it is tried again where the server will not have us. */
const REFUSED_WAIT = 60000;
/** The server says something every quarter of a minute; who hears nothing for so long has lost it. */
const SILENCE = 40000;
const WATCH = 5000;
/** WebSocket close codes (RFC 6455, 7.4.1; the second one of the IANA registry). */
const NOT_ALLOWED = 1008;
const TOO_MANY = 1013;

/**
 * The line on which the server tells news. After a lost connection it connects again, ever more slowly and not all pages
 * at the same moment; at once when the browser says that the network is back, or when somebody looks at the page again.
 */
export class Live {
    #url;
    #on;
    #page;
    #socket = null;
    #wait = FIRST_WAIT;
    #timer = null;
    #heardAt = 0;
    #connected = null;

    /**
     * @param on `open()`: news comes from now on; `message(content)`; `lost(why)`: it does not come any more, why being
     *     "signedOut", "full" or null; told once for each time that the connection is lost
     * @param page the window; a stand-in in tests
     */
    constructor(url, on, page = globalThis) {
        this.#url = url;
        this.#on = on;
        this.#page = page;
    }

    start() {
        const page = this.#page;
        page.addEventListener("online", () => this.#now());
        page.addEventListener("offline", () => this.#drop());
        page.addEventListener("pageshow", () => this.#look());
        page.document.addEventListener("visibilitychange", () => this.#look());
        page.setInterval(() => this.#isSilent && this.#drop(), WATCH);
        this.#connect();
    }

    get #isSilent() {
        return this.#connected === true && this.#page.Date.now() - this.#heardAt > SILENCE;
    }

    /** Somebody looks at the page again, perhaps after the computer slept. */
    #look() {
        if (this.#page.document.visibilityState !== "hidden" && (this.#connected !== true || this.#isSilent)) {
            this.#drop();
            this.#now();
        }
    }

    #now() {
        if (this.#timer !== null) {
            this.#page.clearTimeout(this.#timer);
            this.#wait = FIRST_WAIT;
            this.#connect();
        }
    }

    #connect() {
        this.#timer = null;
        const socket = new this.#page.WebSocket(this.#url);
        this.#socket = socket;
        const ours = (act) => (event) => socket === this.#socket && act(event);
        socket.addEventListener("open", ours(() => {
            this.#heardAt = this.#page.Date.now();
            this.#connected = true;
            this.#on.open();
        }));
        socket.addEventListener("message", ours(({ data }) => {
            this.#heardAt = this.#page.Date.now();
            this.#wait = FIRST_WAIT;
            this.#on.message(JSON.parse(data));
        }));
        socket.addEventListener("close", ours(({ code }) => this.#lost(code)));
    }

    /** Takes the connection for lost without waiting for the browser to find out. */
    #drop() {
        const socket = this.#socket;
        if (socket) {
            this.#lost(null);
            socket.close();
        }
    }

    #lost(code) {
        this.#socket = null;
        const why = { [NOT_ALLOWED]: "signedOut", [TOO_MANY]: "full" }[code] ?? null;
        const wait = why ? REFUSED_WAIT : this.#wait;
        this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
        this.#timer = this.#page.setTimeout(() => this.#connect(), wait * (0.5 + this.#page.Math.random()));
        const was = this.#connected;
        this.#connected = false;
        if (was !== false || why) {
            this.#on.lost(why);
        }
    }
}
