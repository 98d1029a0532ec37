import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { JSDOM, VirtualConsole } from "jsdom";

const TEXT = "Words first.\n\nOne two three four.";
const ADA = { handle: "ada", name: "Ada" };
const person = { author: 0, mine: false, kind: "note", visibility: "project", status: "open", version: 1, tags: [] };
const spot = (start, end, state = "placed") => ({ revision: 2, start, end, state });
const MARKS = {
    authors: [ADA],
    tags: [{ label: "Places", concept: null, colour: null, retired: false }],
    items: [
        { ...person, id: "a", revision: 2, start: 14, end: 17, place: null },
        { ...person, id: "b", revision: 1, start: 4, end: 7, place: spot(18, 21), tags: [0] },
        { ...person, id: "d", revision: 2, start: 28, end: 32, place: null },
        { ...person, id: "c", revision: 1, start: 8, end: 13, place: spot(22, 27, "doubtful") },
    ],
    next: null,
};
const NOTHING = { since: "2026-01-02T00:00:00Z", next: null, anew: false, marks: { authors: [], tags: [], items: [] }, gone: [], threads: [], claims: [] };
const whole = ({ id, revision, start, end, place, tags = [] }) => ({
    ...person,
    id,
    author: ADA,
    tags: tags.map((tag) => MARKS.tags[tag]),
    body: `Note ${id}`,
    bodyHtml: `<p>Note ${id}</p>`,
    replies: 1,
    createdAt: "2026-01-01T00:00:00Z",
    updatedAt: "2026-01-01T00:00:00Z",
    target: { revision, start, end, exact: "…", place: place && { ...place, exact: TEXT.slice(place.start, place.end) } },
});
const REPLY = { ...whole(MARKS.items[0]), id: "r", parent: "a", kind: "reply", body: "Yes", bodyHtml: "<p>Yes</p>", target: null };

const PLACEMENT = {
    anchor: "p",
    type: "annotation",
    id: "c",
    words: "Note c",
    author: ADA,
    mine: false,
    mayDecide: true,
    state: "orphaned",
    before: { revision: 1, start: 8, end: 13, prefix: "", exact: "three", suffix: "" },
    after: null,
};

let bundle;
let page;

before(async () => {
    const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL("../src/desk.js", import.meta.url))],
        bundle: true,
        format: "iife",
        write: false,
    });
    bundle = outputFiles[0].text;
});

afterEach(() => page.window.close());

/** What the server answers, by the address below the API. */
function answer(path) {
    const lists = { "documents/t/claims?revision=2&limit=200": { items: [], next: null }, "documents/t/source-notes?revision=2": [] };
    const chosen = /^documents\/t\/marks\/([^?]+)\?revision=2$/.exec(path);
    return {
        ...lists,
        "documents/t/marks?revision=2": MARKS,
        "documents/t": { revision: 3 },
        "documents/t/placements?state=orphaned,doubtful,pending&limit=200": { items: [PLACEMENT], next: null },
        "documents/t/changes?revision=2&since=2026-01-01T00%3A00%3A00Z": NOTHING,
        "documents/t/changes?revision=2&since=2026-01-02T00%3A00%3A00Z": NOTHING,
        me: { handle: "bea" },
        "annotations/r": REPLY,
        "annotations/a/replies?limit=200": { items: [], next: null },
        "annotations/a/replies?limit=50": { items: [REPLY], next: null },
        ...(chosen ? { [path]: { items: MARKS.items.filter(({ id }) => chosen[1].split(",").includes(id)).map(whole) } } : {}),
    }[path];
}

/** The desk on a page without layout: every letter lies in the window. */
async function open({ hash = "", mayAnnotate = true } = {}) {
    const failures = [];
    const told = new VirtualConsole().on("jsdomError", (error) => failures.push(error.detail ?? error));
    const { window } = new JSDOM(
        `<!DOCTYPE html><html><body><div class="desk">
          <div data-notices></div>
          <aside class="desk-side"><button data-side-close></button><ul class="outline"></ul><div data-note-index></div>
            <details data-unplaced hidden><summary><span data-count></span></summary><ul></ul></details></aside>
          <button data-side-toggle></button><button data-whole-words></button><button data-spoken-marks></button><div data-undo-tools></div><div data-presence></div>
          <div><article class="reading" data-document="t" data-revision="2" data-may-annotate="${mayAnnotate}" data-handle="bea" data-work="" data-since="2026-01-01T00:00:00Z"><p
            id="p-1" data-n="1" data-block="0" data-start="0">Words first.</p><p
            id="p-2" data-n="2" data-block="1"><span class="stretch" data-start="14">One two </span><span
              class="stretch" data-start="22">three <span class="page-mark"></span>four.</span></p></article></div>
          <div data-minimap></div>
          <aside class="desk-margin"><button data-sheet-toggle><span data-sheet-count></span></button>
            <div class="margin-head" data-filters></div><ol class="cards"></ol></aside>
          <section data-claim-panel hidden></section></div></body></html>`,
        { url: `http://desk.test/${hash}`, runScripts: "outside-only", pretendToBeVisual: true, virtualConsole: told },
    );
    page = { window, failures, asked: [], sockets: [] };
    const box = { left: 0, right: 10, top: 200, bottom: 220, width: 10, height: 20, x: 0, y: 200 };
    class Observer {
        constructor(run) {
            this.run = run;
        }
        observe(target) {
            this.run([{ target, isIntersecting: true }]);
        }
        unobserve() {}
        disconnect() {}
    }
    class Socket extends window.EventTarget {
        constructor() {
            super();
            page.sockets.push(this);
        }
        close() {}
        says(type, content) {
            this.dispatchEvent(Object.assign(new window.Event(type), { data: JSON.stringify(content) }));
        }
    }
    Object.assign(window, {
        CSS: { highlights: new Map() },
        Highlight: Set,
        StaticRange: class {
            constructor(at) {
                Object.assign(this, at);
            }
        },
        matchMedia: () => ({ matches: false, addEventListener() {} }),
        ResizeObserver: Observer,
        IntersectionObserver: Observer,
        WebSocket: Socket,
        scrollTo() {},
        fetch: async (address) => {
            const path = address.replace("/api/v1/", "");
            page.asked.push(path);
            const body = path === "documents/t/text?revision=2" ? TEXT : answer(path);
            const given = { ok: body !== undefined, status: body === undefined ? 404 : 200, headers: new Map() };
            return { ...given, json: async () => body, text: async () => body };
        },
    });
    window.Range.prototype.getClientRects = () => [box];
    window.Element.prototype.getBoundingClientRect = () => box;
    window.Element.prototype.scrollIntoView = () => {};
    window.HTMLDialogElement.prototype.showModal = () => {};
    window.HTMLCanvasElement.prototype.getContext = () => null;
    window.eval(bundle);
    await until(() => window.document.querySelector(".desk[data-ready]"));
    return window.document;
}

async function until(holds) {
    // A busy machine takes its time.
    for (const end = Date.now() + 20_000; !holds() && Date.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.deepEqual(page.failures, []);
    assert.ok(holds(), `${holds}`);
}

const cards = (document) => [...document.querySelectorAll(".card")].map(({ id }) => id);
const painted = () => [...page.window.CSS.highlights.get("scholion-note")].map((range) => [range.startContainer.data, range.startOffset]);

function press(key) {
    page.window.document.body.dispatchEvent(new page.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

test("notes stand where their words are in the revision on the page, across stretches and page marks", async () => {
    const document = await open();
    await until(() => document.querySelectorAll(".card:not(.waits)").length === 3);

    assert.deepEqual(cards(document), ["annotation-a", "annotation-b", "annotation-d"]);
    assert.deepEqual(painted(), [["One two ", 0], ["One two ", 4], ["four.", 0]]);
    assert.match(document.querySelector("[data-notices]").textContent, /1/);
    assert.ok(page.asked.includes("documents/t/marks/a,b,d?revision=2"));
    assert.ok(!page.asked.some((path) => path.includes("/annotations")));
});

test("the filter by tag knows the tags of notes before their words come", async () => {
    const document = await open();
    const tag = document.querySelector("[data-facet=tag]");
    assert.deepEqual([...tag.options].map(({ textContent }) => textContent).slice(1), ["Places"]);

    tag.value = "places";
    tag.dispatchEvent(new page.window.Event("change", { bubbles: true }));
    await until(() => cards(document).join() === "annotation-b" && painted().length === 1);
});

test("a link to a reply opens the thread that it belongs to", async () => {
    const document = await open({ hash: "#annotation-r" });
    await until(() => document.querySelector("#annotation-a .thread [data-reply=r]"));

    assert.ok(document.querySelector("#annotation-a").classList.contains("focused"));
    assert.equal(page.window.location.hash, "#annotation-a");
});

test("every key does one thing, and the toolbar tells those of its acts", async () => {
    const document = await open();
    const text = document.querySelector("#p-1").firstChild;
    page.window.getSelection().setBaseAndExtent(text, 0, text, 5);
    await until(() => document.querySelector(".selection-toolbar:not([hidden])"));
    const keys = (selector) => [...document.querySelectorAll(selector)].map((each) => each.getAttribute("aria-keyshortcuts"));

    assert.deepEqual(keys(".selection-toolbar [data-action]"), ["h", "n", "c", "g"]);
    assert.deepEqual(keys(".selection-toolbar [data-widen]"), ["w", "s", "b"]);
    press("?");
    await until(() => document.querySelector("dialog .keys"));
    const groups = [...document.querySelectorAll("dialog h3")].filter(({ textContent }) => !/cursor|ends of a note/i.test(textContent));
    const listed = groups.flatMap((heading) => [...heading.nextElementSibling.querySelectorAll("kbd")].map((key) => key.textContent));
    assert.ok(listed.length > 15);
    assert.deepEqual(listed, [...new Set(listed)]);
    press("g");
    await until(() => document.querySelector(".composer"));
    assert.ok(document.querySelector(".composer .tag-field")?.contains(document.activeElement));
});

test("a former revision is read, not written in", async () => {
    const document = await open({ mayAnnotate: false });
    const text = document.querySelector("#p-1").firstChild;
    page.window.getSelection().setBaseAndExtent(text, 0, text, 5);
    await new Promise((resolve) => setTimeout(resolve, 250));

    assert.equal(document.querySelector(".selection-toolbar, .moving-handle, [data-undo]"), null);
    assert.equal(document.querySelector("[data-notices]").textContent, "");
});

test("what has no place in the text is a card beside it, with the way to place it", async () => {
    const document = await open();
    const unplaced = document.querySelector("[data-unplaced]");
    await until(() => !unplaced.hidden);

    assert.equal(unplaced.querySelector("[data-count]").textContent, "1");
    assert.match(unplaced.querySelector("li").textContent, /Ada.*Note c.*three.*revision 1/s);
    assert.equal(unplaced.querySelector("li a").getAttribute("href"), "/desk/placements.xhtml?slug=t&state=orphaned");
});

test("who reads is told once that a newer text has come", async () => {
    const document = await open();
    const news = () => page.sockets[0].says("message", { changed: "revision" });
    const before = document.querySelector("[data-notices]").children.length;
    news();
    news();
    await until(() => document.querySelector("[data-notices]").children.length > before);
    await new Promise((resolve) => setTimeout(resolve, 30));

    assert.equal(document.querySelector("[data-notices]").children.length, before + 1);
});

const told = (item, more = {}) => ({ news: { ...NOTHING, marks: { authors: [ADA], tags: [], items: item ? [item] : [] }, ...more } });

test("what others do is there without a reload, once, and goes when it is gone", async () => {
    const document = await open();
    const [socket] = page.sockets;
    socket.says("open");
    await until(() => page.asked.some((path) => path.includes("/changes?")));
    const mark = { ...person, id: "n", revision: 2, start: 22, end: 27, place: null };
    socket.says("message", told(mark));
    socket.says("message", told(mark));
    await until(() => cards(document).join() === "annotation-a,annotation-b,annotation-n,annotation-d");
    await until(() => painted().length === 4);

    socket.says("message", told(null, { gone: ["n"] }));
    await until(() => cards(document).join() === "annotation-a,annotation-b,annotation-d" && painted().length === 3);
});

test("who reads is shown by initials and names, oneself is not, and many are counted", async () => {
    const document = await open();
    const [socket] = page.sockets;
    const readers = (count, more) => ({
        readers: { people: ["bea", "a", "b", "c", "d", "e"].slice(0, count).map((handle) => ({ handle, name: `<b>Person ${handle}` })), more },
    });
    socket.says("message", readers(1, 0));
    assert.equal(document.querySelector("[data-presence]").children.length, 0);

    socket.says("message", readers(2, 0));
    assert.match(document.querySelector("[data-presence]").textContent, /One other person/);
    document.querySelector("[data-presence] details").open = true;
    socket.says("message", readers(6, 5));

    assert.ok(document.querySelector("[data-presence] details").open);
    assert.equal(document.querySelectorAll("[data-presence] summary .avatar").length, 4);
    assert.equal(document.querySelector(".presence-more").textContent, "and 6 more");
    assert.equal(document.querySelectorAll("[data-presence] ul li").length, 6);
    assert.equal(document.querySelector("[data-presence] b"), null);
});

test("a form keeps its words when its note changes elsewhere or goes, and says so", async () => {
    const document = await open();
    const [socket] = page.sockets;
    await until(() => document.querySelectorAll(".card:not(.waits)").length === 3);
    document.querySelector("#annotation-a").click();
    await until(() => document.querySelector("#annotation-a.focused .thread"));
    [...document.querySelectorAll("#annotation-a button")].find(({ textContent }) => textContent.trim() === "Reply").click();
    await until(() => document.querySelector(".reply-composer"));
    const words = document.querySelector(".reply-composer textarea");
    words.value = "My answer";
    words.dispatchEvent(new page.window.Event("input", { bubbles: true }));

    socket.says("message", told({ ...MARKS.items[0], version: 2 }));
    await until(() => page.asked.filter((path) => path.startsWith("documents/t/marks/a?")).length > 0);
    assert.equal(document.querySelector(".reply-composer textarea").value, "My answer");

    socket.says("message", told(null, { gone: ["a"] }));
    await until(() => /was deleted or hidden/.test(document.querySelector("[data-notices]").textContent));
    [...document.querySelectorAll("[data-notices] button")].find(({ textContent }) => textContent === "Show my words").click();
    await until(() => document.querySelector("dialog textarea")?.value === "My answer");
});

test("a form that is not on the page any more can still be sent when the line is back", async () => {
    const document = await open();
    const [socket] = page.sockets;
    socket.says("open");
    await until(() => document.querySelectorAll(".card:not(.waits)").length === 3);
    document.querySelector("#annotation-a").click();
    await until(() => document.querySelector("#annotation-a.focused .thread"));
    [...document.querySelectorAll("#annotation-a button")].find(({ textContent }) => textContent.trim() === "Reply").click();
    await until(() => document.querySelector(".reply-composer"));
    const words = document.querySelector(".reply-composer textarea");
    words.value = "My answer";
    words.dispatchEvent(new page.window.Event("input", { bubbles: true }));
    const failing = page.window.fetch;
    page.window.fetch = async (address, { method }) => {
        if (method === "POST") {
            throw new Error("no line");
        }
        return failing(address, { method });
    };
    page.window.dispatchEvent(new page.window.Event("offline"));
    document.querySelector(".reply-composer button[type=submit]").click();
    await until(() => /could not be reached/.test(document.querySelector("[data-notices]").textContent));
    document.querySelector("#annotation-d").click();
    await until(() => !document.querySelector(".reply-composer"));

    const posted = [];
    page.window.fetch = async (address, options) => {
        options.method === "POST" && posted.push(JSON.parse(options.body));
        return options.method === "POST" ? { ok: true, status: 201, headers: new Map(), json: async () => REPLY } : failing(address, options);
    };
    page.window.dispatchEvent(new page.window.Event("online"));
    page.sockets.at(-1).says("open");
    const offer = () => [...document.querySelectorAll("[data-notices] button")].find(({ textContent }) => textContent === "Send it now");
    await until(offer);
    assert.ok(!/could not be reached/.test(document.querySelector("[data-notices]").textContent));
    offer().click();
    await until(() => posted.length === 1);
    assert.deepEqual(posted, [{ body: "My answer" }]);
});
