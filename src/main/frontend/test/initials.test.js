import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { COLOURS, colourOf, initialsOf } from "../src/initials.js";

describe("initials", () => {
    for (const [name, expected] of [
        ["Ada Lovelace", "AL"],
        ["ada", "A"],
        ["Jan van der Berg", "JB"],
        ["陈 明", "陈明"],
        ["陳明", "陳"],
        ["ئابدۇكېرىم ئابباسوف", "ئئ"],
        ["👩🏽‍🔬 Curie", "👩🏽‍🔬C"],
        ["  ", ""],
    ]) {
        test(`of “${name}” are “${expected}”`, () => assert.equal(initialsOf(name), expected));
    }
});

test("the same person has the same colour, also one who is not known any more", () => {
    assert.equal(colourOf("ada"), colourOf("ada"));
    assert.ok(colourOf(null) >= 0 && colourOf(null) < COLOURS);
});
