import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { load } from "../testing/load.js";

let mentions;
let undoing;
let history;

before(async () => {
    const { window } = new JSDOM("<!DOCTYPE html><html><body></body></html>");
    window.Element.prototype.scrollIntoView = () => {};
    Object.assign(globalThis, { window, document: window.document, Node: window.Node, Event: window.Event });
    mentions = await load("mentions.js");
    undoing = await load("undoing.js");
    history = await load("history.js");
});

describe("the handle that is being typed", () => {
    for (const [text, expected] of [
        ["@", { from: 0, letters: "" }],
        ["Ask @che", { from: 4, letters: "che" }],
        ["问 @ada.l", { from: 2, letters: "ada.l" }],
        ["(@Ada", { from: 1, letters: "Ada" }],
        ["ada@example", null],
        ["@ada wrote", null],
        ["no one", null],
    ]) {
        test(`of “${text}”`, () => assert.deepEqual(mentions.handleBefore(text, text.length), expected));
    }
});

describe("naming somebody by keys", () => {
    async function typing(letters, found) {
        const textarea = document.createElement("textarea");
        const field = mentions.withMentions(textarea, async () => found);
        document.body.replaceChildren(field);
        textarea.focus();
        textarea.value = letters;
        textarea.setSelectionRange(letters.length, letters.length);
        textarea.dispatchEvent(new window.Event("input"));
        await new Promise((resolve) => setTimeout(resolve, 250));
        const press = (key) => {
            const event = new window.KeyboardEvent("keydown", { key, cancelable: true, bubbles: true });
            textarea.dispatchEvent(event);
            return event.defaultPrevented;
        };
        return { textarea, list: field.querySelector("[role=listbox]"), press };
    }
    const people = [
        { handle: "ada", name: "Ada" },
        { handle: "adam", name: "Adam" },
    ];

    test("arrow keys choose and Enter takes; the focus stays in the field", async () => {
        const { textarea, list, press } = await typing("Ask @a", people);

        assert.equal(list.hidden, false);
        assert.equal(press("ArrowDown"), true);
        assert.equal(textarea.getAttribute("aria-activedescendant"), list.children[1].id);
        assert.equal(press("Enter"), true);
        assert.equal(textarea.value, "Ask @adam ");
        assert.equal(list.hidden, true);
        assert.equal(document.activeElement, textarea);
    });

    test("Escape closes the list and leaves the words; the next one goes to the form", async () => {
        const { textarea, list, press } = await typing("@a", people);

        assert.equal(press("Escape"), true);
        assert.equal(list.hidden, true);
        assert.equal(textarea.value, "@a");
        assert.equal(press("Escape"), false);
    });

    test("nobody found means no list, and Enter breaks the line as ever", async () => {
        const { list, press } = await typing("@zz", []);

        assert.equal(list.hidden, true);
        assert.equal(press("Enter"), false);
    });
});

describe("keys that undo", () => {
    const event = (key, more = {}) => ({ key, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, target: document.body, ...more });

    test("work outside of fields only", () => {
        const field = document.createElement("textarea");

        assert.equal(undoing.actOf(event("z")), "undo");
        assert.equal(undoing.actOf(event("Z", { shiftKey: true })), "redo");
        assert.equal(undoing.actOf(event("y")), "redo");
        assert.equal(undoing.actOf(event("z", { ctrlKey: false, metaKey: true })), "undo");
        assert.equal(undoing.actOf(event("z", { ctrlKey: false })), null);
        assert.equal(undoing.actOf(event("z", { target: field })), null);
        assert.equal(undoing.actOf(event("a")), null);
    });
});

describe("a version in the history", () => {
    test("marks what was put in and taken out by elements and by words for who hears it", () => {
        const view = history.versionView({
            act: "change", person: { name: "Ada" }, at: "2026-01-01T00:00:00Z", visibility: "project", status: "open",
            words: [
                { op: "same", text: "the " },
                { op: "deleted", text: "<b>old" },
                { op: "inserted", text: "new" },
            ],
        });

        assert.match(view.querySelector("del").textContent, /taken out: <b>old/);
        assert.match(view.querySelector("ins").textContent, /put in: new/);
        assert.match(view.textContent, /Ada changed it/);
    });
});
