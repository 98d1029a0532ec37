import assert from "node:assert/strict";
import { before, beforeEach, describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { load } from "../testing/load.js";

let ClaimCitations;
let Presses;
let page;

before(async () => {
    page = new JSDOM("<!DOCTYPE html><html><body></body></html>").window;
    Object.assign(globalThis, { window: page, document: page.document, Node: page.Node });
    ({ ClaimCitations } = await load("claim-citations.js"));
    ({ Presses } = await load("presses.js"));
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const send = (type) => page.dispatchEvent(new page.Event(type));

describe("during a press", () => {
    test("what would rebuild the page waits for the click, and only the last of it is done", async () => {
        const presses = new Presses(page);
        const done = [];
        presses.between(() => done.push("before"));
        send("pointerdown");
        presses.between(() => done.push("first"));
        presses.between(() => done.push("second"));
        assert.deepEqual(done, ["before"]);
        send("pointerup");
        done.push("click");
        await settled();
        assert.deepEqual(done, ["before", "click", "second"]);
        presses.between(() => done.push("after"));
        assert.deepEqual(done, ["before", "click", "second", "after"]);
    });

    test("that the window lost the rest waits no longer", async () => {
        const presses = new Presses(page);
        send("pointerdown");
        send("blur");
        await settled();
        assert.equal(presses.isDown, false);
    });
});

describe("news of a claim", () => {
    const citation = (id, status) => ({
        id, claim: "k1", work: { label: "Wang 2020" }, stance: "supports", status, decisions: [], mine: true,
    });
    const claim = (...citations) => ({ id: "k1", mine: true, citations });
    let shown;

    beforeEach(() => {
        shown = new ClaimCitations({ drafts: {}, mayAnnotate: true });
        document.body.replaceChildren(shown.element);
    });

    const buttons = () => [...shown.element.querySelectorAll("button")];

    test("leaves the buttons of what did not change, with their focus", () => {
        shown.show(claim(citation("a", "draft"), citation("b", "proposed")));
        const before = buttons();
        before.at(-1).focus();
        shown.show(claim(citation("a", "draft"), citation("b", "proposed")));
        assert.equal(before.length, 6);
        buttons().forEach((one, index) => assert.equal(one, before[index]));
        assert.equal(document.activeElement, before.at(-1));
    });

    test("shows what did change in its place", () => {
        shown.show(claim(citation("a", "draft"), citation("b", "proposed")));
        const [, second] = shown.element.querySelectorAll("li");
        shown.show(claim(citation("a", "proposed"), citation("b", "proposed"), citation("c", "draft")));
        const items = shown.element.querySelectorAll("li");
        assert.deepEqual([...items].map((item) => item.firstChild.dataset.citation), ["a", "b", "c"]);
        assert.ok(items[0].querySelector(".status-proposed"));
        assert.equal(items[1], second);
    });

    test("the first citation takes the place of the words that there is none", () => {
        shown.show(claim());
        const adding = buttons().at(-1);
        shown.show(claim(citation("a", "draft")));
        assert.equal(shown.element.querySelector(".card-empty"), null);
        assert.equal(buttons().at(-1), adding);
    });
});
