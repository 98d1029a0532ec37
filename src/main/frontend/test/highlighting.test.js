import assert from "node:assert/strict";
import { before, test } from "node:test";
import { load } from "../testing/load.js";
import { Storage } from "../testing/storage.js";

const WORDS = { revision: 2, start: 14, end: 17, exact: "One", prefix: "", suffix: "" };
const OTHERS = { ...WORDS, start: 18, end: 21, exact: "two" };

let Highlighting;
let Annotating;
let Store;
let Drafts;
let Problem;

before(async () => {
    ({ Highlighting } = await load("highlighting.js"));
    ({ Drafts } = await load("drafts.js"));
    ({ Store } = await load("store.js"));
    ({ Problem } = await load("api.js"));
    // Only dialogs need a page.
    globalThis.document ??= { documentElement: { dataset: {} } };
    ({ Annotating } = await load("annotating.js"));
});

/** A server that may be out of reach, refuse, or lose its answers. */
class Server {
    made = [];
    isDown = false;
    losesAnswers = false;
    refuses = null;
    handle = "ada";

    async get(path) {
        this.#beReached();
        if (path === "me") {
            return { handle: this.handle };
        }
        return path.includes("/marks/")
            ? { items: this.made }
            : { authors: [{ handle: "ada", name: "Ada" }], tags: [], items: this.made.map((one) => this.#mark(one)), next: null };
    }

    async post(path, { target, kind }) {
        this.#beReached();
        if (this.refuses) {
            throw new Problem(this.refuses, { detail: "No." });
        }
        const one = { id: `n${this.made.length}`, kind, target, body: "", version: 1, mine: true, author: { handle: "ada" } };
        this.made.push(one);
        if (this.losesAnswers) {
            throw new Problem(0, { detail: "gone" });
        }
        return one;
    }

    #beReached() {
        if (this.isDown) {
            throw new Problem(0, { detail: "down" });
        }
    }

    #mark({ id, kind, target: { revision, start, end } }) {
        return { id, kind, version: 1, author: 0, mine: true, revision, start, end, place: null, tags: [] };
    }
}

/** A page of Ada's at that server; pages with the same storage are windows of one browser. */
function page(server, storage = new Storage(), { revision = 2, locks = undefined } = {}) {
    const store = new Store(server, "t", revision, "ada");
    const drafts = new Drafts("t", "ada", storage, null);
    const told = [];
    const notices = {
        show: (kind, text, more) => told.push({ kind, text, ...more }) && (() => {}),
        failed: (problem, kept) => told.push({ kind: "error", text: kept }) && (() => {}),
    };
    const waits = [];
    const moved = [];
    const catchUp = () => store.read("annotations");
    const highlighting = new Highlighting({
        api: server,
        store,
        drafts,
        notices,
        annotating: new Annotating({ api: server, store, notices, slug: "t", catchUp }),
        handle: "ada",
        revision,
        catchUp,
        onSaved: (was, now) => moved.push([was, now]),
        later: (run, wait) => waits.push({ run, wait }),
        locks,
    });
    const cards = () => store.entries().map(({ id, look }) => `${id} ${look}`);
    return { highlighting, store, drafts, told, waits, moved, cards };
}

test("a highlight that the server could not be told of is shown, kept and sent later, once", async () => {
    const server = new Server();
    const { highlighting, drafts, waits, moved, cards, told } = page(server);
    await highlighting.begin();
    server.isDown = true;

    assert.equal(await highlighting.make(WORDS), "unsent-2-14-17");
    assert.deepEqual(cards(), ["unsent-2-14-17 unsent"]);
    assert.deepEqual(drafts.all().map(([name]) => name), ["highlight.2-14-17"]);
    waits.shift().run();
    await highlighting.send();
    assert.deepEqual(waits.map(({ wait }) => wait), [10000]);

    server.isDown = false;
    await Promise.all([highlighting.send(), highlighting.send()]);
    await highlighting.send();
    assert.equal(server.made.length, 1);
    assert.deepEqual(cards(), ["annotation-n0 highlight"]);
    assert.deepEqual(moved, [["unsent-2-14-17", "annotation-n0"]]);
    assert.deepEqual(drafts.all(), []);
    assert.equal(told.filter(({ kind }) => kind === "done").length, 1);
});

test("one that had arrived although the answer did not come is not made again", async () => {
    const server = new Server();
    const { highlighting, cards, moved } = page(server);
    await highlighting.begin();
    server.losesAnswers = true;
    await highlighting.make(WORDS);
    server.losesAnswers = false;

    await highlighting.send();
    assert.equal(server.made.length, 1);
    assert.deepEqual(cards(), ["annotation-n0 highlight"]);
    assert.deepEqual(moved, [["unsent-2-14-17", "annotation-n0"]]);
});

test("after a reload it is there again, and sent from one window only", async () => {
    const server = new Server();
    const storage = new Storage();
    server.isDown = true;
    const before = page(server, storage);
    await before.highlighting.begin();
    await before.highlighting.make(WORDS);
    await before.highlighting.make(OTHERS);

    let last = Promise.resolve();
    const locks = { request: (name, act) => (last = last.then(act)) };
    const windows = [page(server, storage, { locks }), page(server, storage, { locks })];
    await Promise.all(windows.map(({ highlighting }) => highlighting.begin()));
    assert.deepEqual(windows[1].cards(), ["unsent-2-14-17 unsent", "unsent-2-18-21 unsent"]);

    server.isDown = false;
    await Promise.all(windows.map(({ highlighting }) => highlighting.send()));
    assert.deepEqual(server.made.map(({ target }) => target.exact).sort(), ["One", "two"]);
    for (const { store, cards } of windows) {
        await store.read("annotations");
        assert.deepEqual(cards().sort(), ["annotation-n0 highlight", "annotation-n1 highlight"]);
    }
});

test("one made in a former revision is sent without a place on the page", async () => {
    const server = new Server();
    const storage = new Storage();
    server.isDown = true;
    await page(server, storage).highlighting.make(WORDS);
    const { highlighting, cards } = page(server, storage, { revision: 3 });
    await highlighting.begin();
    assert.deepEqual(cards(), []);

    server.isDown = false;
    await highlighting.send();
    assert.deepEqual(server.made.map(({ target }) => target.revision), [2]);
});

test("what the server refuses stays with its reason until it is sent again or thrown away", async () => {
    const server = new Server();
    const { highlighting, store, cards, drafts, told } = page(server);
    await highlighting.begin();
    server.isDown = true;
    await highlighting.make(WORDS);
    server.isDown = false;
    server.refuses = 404;
    await highlighting.send();
    await highlighting.send();
    assert.equal(told.filter(({ text }) => text.includes("until you send it again")).length, 1);
    assert.equal(store.entry("unsent-2-14-17").item.refused, "No.");

    highlighting.acts("unsent-2-14-17").discard();
    assert.deepEqual(cards(), []);
    assert.deepEqual(drafts.all(), []);
    server.refuses = null;
    await told.at(-1).action.run();
    assert.deepEqual(cards(), ["unsent-2-14-17 unsent"]);
    await highlighting.acts("unsent-2-14-17").send();
    assert.deepEqual(cards(), ["annotation-n0 highlight"]);
});

test("what is refused at once is not kept", async () => {
    const server = new Server();
    const { highlighting, cards, drafts, told } = page(server);
    server.refuses = 400;

    assert.equal(await highlighting.make(WORDS), null);
    assert.deepEqual([cards(), drafts.all(), told.length], [[], [], 1]);
});

test("nothing is sent in the name of somebody else who signed in meanwhile", async () => {
    const server = new Server();
    const { highlighting, cards, told } = page(server);
    await highlighting.begin();
    server.isDown = true;
    await highlighting.make(WORDS);
    server.isDown = false;
    server.handle = "chen";

    await highlighting.send();
    assert.equal(server.made.length, 0);
    assert.deepEqual(cards(), ["unsent-2-14-17 unsent"]);
    assert.match(told.at(-1).text, /Somebody else is signed in/);
});

test("where the browser stores nothing the highlight lasts as long as the page", async () => {
    const server = new Server();
    const full = new Storage();
    full.setItem = () => {
        throw new Error("QuotaExceededError");
    };
    const { highlighting, told } = page(server, full);
    await highlighting.begin();
    server.isDown = true;
    await highlighting.make(WORDS);
    assert.match(told.at(-1).text, /do not close/);

    server.isDown = false;
    await highlighting.send();
    assert.equal(server.made.length, 1);
});
