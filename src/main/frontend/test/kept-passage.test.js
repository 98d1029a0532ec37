import assert from "node:assert/strict";
import { test } from "node:test";
import { KeptPassage } from "../src/kept-passage.js";

function storage(fails = false) {
    const items = new Map();
    return {
        getItem: (name) => items.get(name) ?? null,
        setItem: (name, value) => {
            if (fails) {
                throw new Error("full");
            }
            items.set(name, value);
        },
    };
}

const passage = { document: "a", title: "A", work: "Forbes1986", locator: { label: "page", value: "12" }, quote: "words" };

test("a kept passage is found by the same person on any page", () => {
    const kept = storage();
    assert.equal(new KeptPassage("scholar1", kept).keep(passage), true);
    assert.deepEqual(new KeptPassage("scholar1", kept).find(), passage);
    assert.equal(new KeptPassage("scholar2", kept).find(), null);
});

test("a browser that keeps nothing says so", () => {
    assert.equal(new KeptPassage("scholar1", storage(true)).keep(passage), false);
});
