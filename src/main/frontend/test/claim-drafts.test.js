import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";
import { load } from "../testing/load.js";
import { Storage } from "../testing/storage.js";

const words = (start, exact) => ({ revision: 1, start, end: start + exact.length, exact, prefix: "", suffix: "" });
const KULJA = words(4, "Kulja");
const ILI = words(20, "Ili");
const WORK = { key: "forbes1986", label: "Forbes 1986" };

let Claims;
let Store;
let Drafts;
let Problem;
let offerDrafts;
let window;

before(async () => {
    ({ window } = new JSDOM("<!DOCTYPE html><html><body></body></html>", { pretendToBeVisual: true }));
    window.Element.prototype.scrollIntoView = () => {};
    window.HTMLDialogElement.prototype.showModal = () => {};
    Object.assign(globalThis, { window, document: window.document, Node: window.Node, history: window.history });
    ({ Claims } = await load("claims.js"));
    ({ Store } = await load("store.js"));
    ({ Drafts } = await load("drafts.js"));
    ({ Problem } = await load("api.js"));
    ({ offerDrafts } = await load("kept-drafts.js"));
});

/** A server with claims that may be out of reach or lose its answers; it counts what was made. */
class Server {
    claims = [];
    made = 0;
    isDown = false;
    losesAnswers = false;

    all() {
        return this.#answer(() => structuredClone(this.claims));
    }

    get(path) {
        return this.#answer(() =>
            path === `works/${WORK.key}` ? WORK : { items: [], authors: [], tags: [], next: null },
        );
    }

    post(path, body) {
        return this.#answer(() => {
            const id = `c${++this.made}`;
            const of = this.claims.find((claim) => path === `claims/${claim.id}/citations`);
            if (of) {
                of.citations.push({ ...body, id, claim: of.id, work: WORK, status: "draft", mine: true, version: 1, decisions: [] });
                return of.citations.at(-1);
            }
            this.claims.push({ ...body, id, mine: true, version: 1, author: { name: "Ada" }, citations: [], createdAt: "2026-01-01T00:00:00Z" });
            return this.claims.at(-1);
        }, true);
    }

    patch(path, { version, ...changes }) {
        return this.#answer(() => {
            const claim = this.claims.find(({ id }) => path === `claims/${id}`);
            const thing = claim ?? this.claims.flatMap(({ citations }) => citations).find(({ id }) => path === `citations/${id}`);
            if (thing.version !== version) {
                throw new Problem(409, { detail: "Changed meanwhile.", current: structuredClone(thing) });
            }
            return Object.assign(thing, claim ? changes : { ...changes, work: WORK }, { version: version + 1 });
        }, true);
    }

    async #answer(act, writes = false) {
        if (this.isDown) {
            throw new Problem(0, { detail: "down" });
        }
        const answer = structuredClone(act());
        if (writes && this.losesAnswers) {
            throw new Problem(0, { detail: "lost" });
        }
        return answer;
    }
}

let server;
let storage;
let desk;

beforeEach(async () => {
    server = new Server();
    storage = new Storage();
    desk = await open();
});

/** A page of Ada's, as after a reload: what the browser stores is what it stored before. */
async function open() {
    const root = document.createElement("div");
    root.innerHTML = "<section data-claim-panel hidden></section>";
    document.body.replaceChildren(root);
    const store = new Store(server, "t", 1, "ada");
    const drafts = new Drafts("t", "ada", storage, null);
    const told = [];
    const notices = {
        show: (kind, text, more) => told.push({ kind, text, ...more }) && (() => {}),
        failed: (problem, kept) => told.push({ kind: "error", text: kept }) && (() => {}),
    };
    const claims = new Claims({
        root,
        api: server,
        store,
        notices,
        slug: "t",
        drafts,
        painter: { emphasise() {} },
        margin: { moved() {} },
        sheet: { close() {} },
        atHand: { take() {} },
        mayAnnotate: true,
        kept: { find: () => null, onChange() {} },
        catchUp: () => store.read("claims"),
        goTo() {},
    });
    store.addEventListener("change", () => claims.panel.refresh());
    await store.read("claims");
    const offer = () => offerDrafts({ drafts, notices, notes: {}, find: () => null, onNote() {}, claims });
    const panel = root.querySelector("[data-claim-panel]");
    const field = (name) => panel.querySelector(`[name=${name}]`);
    return {
        claims,
        drafts,
        told,
        panel,
        offer,
        statement: () => field("statement").value,
        type(name, value) {
            field(name).value = value;
            field(name).dispatchEvent(new window.Event("input", { bubbles: true }));
        },
        async press(label) {
            const found = [...panel.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === label);
            assert.ok(found, `${label} in ${panel.textContent}`);
            found.click();
            await settled();
        },
        async connectedAgain() {
            await store.read("claims");
            await claims.panel.sendAgain();
            await settled();
        },
    };
}

/** As a reload does it: what waits to be kept is kept when the page is left. */
async function reload() {
    desk.drafts.flush();
    desk = await open();
    await desk.offer();
}

async function goOn() {
    const { action } = desk.told.find((notice) => notice.action?.label === "Continue");
    action.run();
    await settled();
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const sentNow = () => desk.told.filter((notice) => notice.action?.label === "Send it now");

async function cite(quote) {
    await desk.press("Cite a work");
    await desk.claims.panel.cite({ work: WORK.key, locator: { label: "page", value: "178" }, quote, stance: "supports" }, "note 4");
}

test("a claim that was typed with its passages and its citation is offered again after a reload", async () => {
    desk.claims.begin(KULJA);
    desk.type("statement", "It was taken in a night.");
    await desk.press("Add another passage");
    await desk.claims.panel.addPassage(ILI);
    await cite("the town fell");
    await reload();

    assert.equal(desk.told.length, 1);
    assert.match(desk.told[0].more, /taken in a night.*178.*the town fell/s);
    await goOn();
    assert.equal(desk.statement(), "It was taken in a night.");
    assert.equal(desk.panel.querySelectorAll(".passages li").length, 2);
    assert.equal(desk.panel.querySelector("[name=quote]").value, "the town fell");
    await desk.press("Save draft");
    assert.equal(server.made, 2);
    assert.deepEqual(server.claims[0].passages.map(({ exact }) => exact), ["Kulja", "Ili"]);
    assert.equal(server.claims[0].citations[0].quote, "the town fell");
    assert.deepEqual(desk.drafts.all(), []);
});

test("several claims that were begun are all kept, and one can be thrown away", async () => {
    desk.claims.begin(KULJA);
    desk.type("statement", "The first.");
    desk.claims.begin(ILI);
    desk.type("statement", "The second.");
    await reload();
    assert.deepEqual(desk.told.map(({ more }) => more).sort(), ["The first.", "The second."]);

    desk.claims.begin(ILI);
    assert.equal(desk.statement(), "The second.");
    await desk.press("Throw away");
    assert.deepEqual(desk.drafts.all().map(([, { statement }]) => statement.text), ["The first."]);
    desk.told.at(-1).action.run();
    assert.equal(desk.statement(), "The second.");
});

test("what could not be sent is offered to be sent when the server is back, and sent once", async () => {
    desk.claims.begin(KULJA);
    desk.type("statement", "It was taken in a night.");
    server.isDown = true;
    await desk.press("Save the claim");
    server.isDown = false;
    await desk.connectedAgain();

    assert.equal(server.made, 0);
    sentNow()[0].action.run();
    await settled();
    assert.equal(server.made, 1);
    await desk.connectedAgain();
    assert.equal(sentNow().length, 1);
    assert.deepEqual(desk.drafts.all(), []);
});

for (const way of ["found when the server is back", "found when it is saved again", "found after a reload"]) {
    test(`a claim that had arrived without an answer is ${way}, not made twice`, async () => {
        desk.claims.begin(KULJA);
        desk.type("statement", "It was taken in a night.");
        server.losesAnswers = true;
        await desk.press("Save the claim");
        server.losesAnswers = false;
        if (way.endsWith("back")) {
            await desk.connectedAgain();
        } else if (way.endsWith("again")) {
            await desk.press("Save the claim");
        } else {
            await reload();
        }

        assert.equal(server.made, 1);
        assert.deepEqual(desk.drafts.all(), []);
        assert.equal(desk.told.filter(({ action }) => action).length, 0);
    });
}

test("words typed after a claim had arrived are a change of it", async () => {
    desk.claims.begin(KULJA);
    desk.type("statement", "It was taken.");
    server.losesAnswers = true;
    await desk.press("Save the claim");
    desk.type("statement", "It was taken in a night.");
    server.losesAnswers = false;
    await reload();
    await goOn();
    await desk.press("Save the claim");

    assert.equal(server.made, 1);
    assert.deepEqual(server.claims.map(({ statement, version }) => [statement, version]), [["It was taken in a night.", 2]]);
});

test("a citation that had arrived without an answer is not made twice, and what was typed since corrects it", async () => {
    desk.claims.begin(KULJA);
    desk.type("statement", "It was taken in a night.");
    await desk.press("Save the claim");
    await cite("the town");
    server.losesAnswers = true;
    await desk.press("Save draft");
    server.losesAnswers = false;
    desk.type("quote", "the town fell");
    await desk.connectedAgain();
    assert.equal(server.claims[0].citations[0].quote, "the town");
    sentNow()[0].action.run();
    await settled();

    assert.equal(server.made, 2);
    assert.deepEqual(server.claims[0].citations.map(({ quote }) => quote), ["the town fell"]);
    assert.equal(desk.panel.querySelector("form.citation-form"), null);
    assert.deepEqual(desk.drafts.all(), []);
});

test("another sentence, another passage and a correction are kept for a claim that the server has", async () => {
    desk.claims.begin(KULJA);
    desk.type("statement", "It was taken.");
    await desk.press("Save the claim");
    await cite("the town fell");
    await desk.press("Save draft");
    assert.deepEqual(desk.drafts.all(), []);

    server.isDown = true;
    desk.type("statement", "It was taken in a night.");
    await desk.press("Add another passage");
    await desk.claims.panel.addPassage(ILI);
    await desk.press("Edit");
    desk.type("translation", "die Stadt fiel");
    assert.equal(desk.panel.querySelectorAll(".passages li").length, 2);
    assert.match(desk.panel.textContent, /not yet saved/);
    server.isDown = false;
    await reload();
    await goOn();

    assert.equal(desk.statement(), "It was taken in a night.");
    assert.equal(desk.panel.querySelector("[name=translation]").value, "die Stadt fiel");
    await desk.press("Save the passages");
    assert.equal(desk.statement(), "It was taken in a night.");
    await desk.press("Save the claim");
    await desk.press("Save");
    const [{ statement, passages, citations }] = server.claims;
    assert.deepEqual([statement, passages.length, citations[0].translation], ["It was taken in a night.", 2, "die Stadt fiel"]);
    assert.deepEqual(desk.drafts.all(), []);
});

test("the words for a claim that is gone can still be taken", async () => {
    desk.claims.begin(KULJA);
    desk.type("statement", "It was taken.");
    await desk.press("Save the claim");
    desk.type("statement", "It was taken in a night.");
    server.claims = [];
    await reload();
    await goOn();

    assert.equal(document.querySelector("dialog textarea").value, "It was taken in a night.");
    document.querySelector("dialog").remove();
});

test("opening and closing forms without a word leaves nothing behind", async () => {
    desk.claims.begin(KULJA);
    await desk.press("Cite a work");
    desk.claims.panel.close();
    desk.claims.begin(KULJA);
    desk.type("statement", "It was taken.");
    await desk.press("Save the claim");
    await cite("the town fell");
    await desk.press("Save draft");
    await desk.press("Edit");
    desk.claims.panel.close();

    assert.deepEqual(desk.drafts.all(), []);
    assert.equal(desk.told.filter(({ text }) => text.startsWith("Your words are kept")).length, 0);
});

test("a claim that is saved while another is begun already leaves no draft, and the words of the other stay", async () => {
    desk.claims.begin(KULJA);
    desk.type("statement", "The first.");
    const saving = desk.press("Save the claim");
    desk.claims.begin(ILI);
    desk.type("statement", "The second.");
    await saving;

    assert.deepEqual(server.claims.map(({ statement }) => statement), ["The first."]);
    assert.equal(desk.statement(), "The second.");
    assert.deepEqual(desk.drafts.all().map(([, { statement }]) => statement.text), ["The second."]);
});
