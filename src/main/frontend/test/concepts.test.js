import assert from "node:assert/strict";
import { before, test } from "node:test";
import { JSDOM } from "jsdom";
import { load } from "../testing/load.js";

let editors;
let trees;
let bulk;

before(async () => {
    const { window } = new JSDOM("<!DOCTYPE html><html><body></body></html>");
    globalThis.window = window;
    globalThis.document = window.document;
    globalThis.getComputedStyle = window.getComputedStyle.bind(window);
    editors = await load("concept-editor.js");
    trees = await load("concept-tree.js");
    bulk = await load("bulk-tags.js");
});

function concept(id, label, broader = [], others = []) {
    const labels = [label, ...others].map((text) => ({ kind: "pref", language: "en", text }));
    return { id, label, broader, labels, notes: [], colour: null, notation: null, iri: `urn:${id}`, version: 1 };
}

test("concepts are found by any of their labels, those that begin so first", () => {
    const all = [concept("1", "Old Ghulja"), concept("2", "Yining", [], ["غۇلجا", "Ghulja"]), concept("3", "Ghulja river")];

    const found = editors.found(all, "ghul");

    assert.deepEqual(found.map(({ concept: id }) => id), ["3", "2", "1"]);
    assert.equal(found[1].found, "Ghulja");
    assert.equal(found[0].found, null);
    assert.deepEqual(editors.found(all, "غۇل").map(({ label }) => label), ["Yining"]);
});

test("a concept with several broader ones keeps them all when it is saved", () => {
    const all = [concept("a", "People"), concept("b", "Rulers"), concept("c", "Sheng Shicai", ["a", "b"])];
    let saved = null;
    const { element } = new editors.ConceptEditor({ concept: all[2], concepts: all, readOnly: false, onSave: (values) => (saved = values), onDelete: () => {} });
    document.body.replaceChildren(element);

    element.dispatchEvent(new window.Event("submit", { cancelable: true }));
    assert.deepEqual(saved.broader, ["a", "b"]);

    element.querySelector(".tag-remove").click();
    element.dispatchEvent(new window.Event("submit", { cancelable: true }));
    assert.deepEqual(saved.broader, ["b"]);
});

test("a concept stands in the tree under each that is broader, named by its words alone", () => {
    const tree = new trees.ConceptTree({ label: "Concepts", onChoose: () => {} });
    document.body.replaceChildren(tree.element);
    tree.show([concept("a", "People"), concept("b", "Rulers"), concept("c", "Sheng Shicai", ["a", "b"])]);

    tree.element.querySelectorAll(".twist").forEach((_, n) => tree.element.querySelectorAll('[aria-level="1"] .twist')[n].click());

    const names = [...tree.element.querySelectorAll('[role="treeitem"]')].map((item) => item.querySelector("bdi").textContent);
    assert.deepEqual(names, ["People", "Sheng Shicai", "Rulers", "Sheng Shicai"]);
    const owner = tree.element.querySelector('[aria-expanded="true"]');
    assert.equal(document.getElementById(owner.getAttribute("aria-owns")).getAttribute("role"), "group");
});

test("what the filters show can be tagged, claims not", () => {
    const tags = new bulk.BulkTags({ api: {}, notices: {}, suggest: () => [], changed: () => {} });
    assert.equal(tags.element.hidden, true);

    tags.show([
        { kind: "claim", item: { id: "x" } },
        { kind: "note", item: { id: "y" } },
        { kind: "highlight", item: { id: "z" } },
    ]);
    assert.equal(tags.element.hidden, false);
    assert.match(tags.element.textContent, /\(2\)/);

    tags.show([{ kind: "claim", item: { id: "x" } }]);
    assert.equal(tags.element.hidden, true);
});
