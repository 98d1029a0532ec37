import assert from "node:assert/strict";
import { test } from "node:test";
import { ChosenWords } from "../src/chosen-words.js";
import { CodePointText } from "../src/codepoints.js";
import { differences } from "../src/differences.js";
import { isSameChoice, placed } from "../src/places.js";

const made = { revision: 1, start: 5, end: 9, exact: "word", place: null };
const place = { revision: 2, start: 15, end: 19, exact: "word", state: "placed", confidence: 1 };

test("words stand where they were made, or where they were found again", () => {
    assert.equal(placed(made, 1), made);
    assert.deepEqual(placed({ ...made, place }, 2), {
        ...made,
        place,
        revision: 2,
        start: 15,
        end: 19,
        made: { revision: 1, start: 5, end: 9 },
    });
});

test("the same choice of words is known wherever they stand now", () => {
    const moved = placed({ ...made, place }, 2);
    assert.ok(isSameChoice(moved, made));
    assert.ok(isSameChoice(placed(moved, 2), made));
    assert.ok(!isSameChoice(moved, { revision: 2, start: 15, end: 19 }));
    assert.ok(!isSameChoice(made, { ...made, end: 10 }));
});

test("guessed offsets count once somebody has said so", () => {
    const guess = { ...place, revision: 1, start: 5, end: 9, state: "doubtful", confidence: 0.6 };
    assert.equal(placed({ ...made, place: guess }, 1), null);
    assert.equal(placed({ ...made, place: { ...guess, state: "orphaned", start: null, end: null } }, 1), null);
    assert.deepEqual(placed({ ...made, place: { ...guess, state: "accepted" } }, 1).start, 5);
    assert.equal(placed({ ...made, place }, 1).start, 5);
});

test("what is doubtful, lost or of another revision is painted nowhere", () => {
    assert.equal(placed({ ...made, place: { ...place, state: "doubtful" } }, 2), null);
    assert.equal(placed({ ...made, place: { ...place, start: null, end: null, state: "orphaned" } }, 2), null);
    assert.equal(placed({ ...made, place }, 3), null);
    assert.equal(placed(made, 2), null);
});

test("differences tell what is gone and what is new, word by word", () => {
    assert.deepEqual(differences("in Ghulja on the twelfth", "in Kulja on twelfth"), [
        { kind: "same", text: "in " },
        { kind: "gone", text: "Ghulja" },
        { kind: "new", text: "Kulja" },
        { kind: "same", text: " on " },
        { kind: "gone", text: "the " },
        { kind: "same", text: "twelfth" },
    ]);
    assert.deepEqual(differences("同じ", "同じ"), [{ kind: "same", text: "同じ" }]);
});

test("words are chosen with the keyboard across surrogate pairs and paragraphs", () => {
    const text = new CodePointText("One 𠀋 two three.\n\nFour five six.\n");
    const chosen = new ChosenWords(text, { start: 0, end: 3 });

    chosen.moveEnd(1);
    chosen.moveEnd(1);
    assert.equal(chosen.words, "One 𠀋 two");
    chosen.moveStart(1);
    chosen.moveStart(1);
    assert.equal(chosen.words, "two");
    chosen.moveParagraph(1);
    assert.equal(chosen.words, "Four");
    chosen.moveEnd(1);
    assert.equal(chosen.words, "Four five");
    chosen.moveParagraph(-1);
    assert.equal(chosen.words, "One");
    chosen.moveEnd(-1);
    assert.equal(chosen.words, "One");
});
