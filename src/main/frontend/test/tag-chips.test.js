import assert from "node:assert/strict";
import { before, test } from "node:test";
import { JSDOM } from "jsdom";
import { load } from "../testing/load.js";

let chips;
let fields;

before(async () => {
    const { window } = new JSDOM("<!DOCTYPE html><html><body></body></html>");
    globalThis.window = window;
    globalThis.document = window.document;
    chips = await load("tag-chips.js");
    fields = await load("tag-field.js");
});

function typed(field, words, key) {
    const input = field.element.querySelector("input");
    input.value = words;
    input.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

test("Enter makes a tag of what was typed, once for each word", () => {
    const field = new fields.TagField({ suggest: () => [] });
    typed(field, "Soviet Union", "Enter");
    typed(field, "soviet  union", "Enter");
    typed(field, "!!!", "Enter");
    assert.deepEqual(field.value.map((tag) => tag.label), ["Soviet Union"]);
});

test("a word that was typed and not taken counts when the note is saved", () => {
    const field = new fields.TagField({ tags: [{ label: "map", concept: null }], suggest: () => [] });
    field.element.querySelector("input").value = "railway";
    assert.deepEqual(field.value.map((tag) => tag.label), ["map", "railway"]);
});

test("Backspace in the empty field takes the last tag off", () => {
    const field = new fields.TagField({
        tags: [{ label: "one", concept: null }, { label: "two", concept: null }],
        suggest: () => [],
    });
    typed(field, "", "Backspace");
    assert.deepEqual(field.value.map((tag) => tag.label), ["one"]);
});

test("each chip can be taken off by a button that says what it takes off", () => {
    const field = new fields.TagField({ tags: [{ label: "ئۈرۈمچى", concept: null }], suggest: () => [] });
    const button = field.element.querySelector(".tag-remove");
    assert.match(button.getAttribute("aria-label"), /ئۈرۈمچى/);
    button.click();
    assert.equal(field.value.length, 0);
});

test("words are one whatever their case, accents and marks", () => {
    assert.equal(chips.folded("  Xīnjiāng,  MAP "), "xinjiang map");
    assert.equal(chips.folded("ئۈرۈمچى"), chips.folded("ئۈرۈمچى "));
    assert.equal(chips.folded("!?"), "");
});

test("a concept is known by its id, a word by its letters", () => {
    assert.equal(chips.tagKey({ label: "Ghulja", concept: "c1" }), "c1");
    assert.equal(chips.tagKey({ label: "Ürümqi", concept: null }), chips.tagKey({ label: "urumqi", concept: null }));
    assert.notEqual(chips.tagKey({ label: "Ghulja", concept: null }), chips.tagKey({ label: "Ghulja", concept: "c1" }));
});

test("the API takes words as strings and concepts by their ids", () => {
    assert.equal(chips.tagInput({ label: "town", concept: null }), "town");
    assert.deepEqual(chips.tagInput({ label: "Ghulja", concept: "c1" }), { concept: "c1" });
});
