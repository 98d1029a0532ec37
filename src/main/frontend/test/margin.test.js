import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Intervals } from "../src/intervals.js";
import { placeCards } from "../src/placing.js";

const card = (top, height = 50) => ({ top, height });

describe("cards beside their passages", () => {
    test("stand at their passages where there is room", () => {
        assert.deepEqual(placeCards([card(0), card(100), card(300)], 10), [0, 100, 300]);
    });

    test("push their successors down instead of overlapping", () => {
        assert.deepEqual(placeCards([card(0), card(10), card(20), card(300)], 10), [0, 60, 120, 300]);
    });

    test("make room above and below for the one that is pinned", () => {
        assert.deepEqual(placeCards([card(200), card(210), card(220), card(230)], 10, 2), [100, 160, 220, 280]);
    });

    test("stay below the head of the column, even if the one that is pinned must give way", () => {
        assert.deepEqual(placeCards([card(0), card(10), card(20), card(30)], 10, 2, 40), [40, 100, 160, 220]);
        assert.deepEqual(placeCards([card(200), card(210), card(220)], 10, 2, 150), [150, 210, 270]);
        assert.deepEqual(placeCards([card(0), card(300)], 10, 0, 40), [40, 300]);
    });

    test("never overlap, whichever is pinned", () => {
        const cards = Array.from({ length: 60 }, (_, i) => card((i * 37) % 400, 20 + ((i * 13) % 90))).sort(
            (a, b) => a.top - b.top,
        );
        for (let pinned = -1; pinned < cards.length; pinned++) {
            const tops = placeCards(cards, 8, pinned, -10_000);
            for (let i = 1; i < tops.length; i++) {
                assert.ok(tops[i] >= tops[i - 1] + cards[i - 1].height + 8, `card ${i} with ${pinned} pinned`);
            }
            if (pinned >= 0) {
                assert.equal(tops[pinned], cards[pinned].top);
            }
        }
    });
});

describe("marks over the same words", () => {
    const marks = [
        { name: "long", start: 0, end: 100 },
        { name: "inner", start: 10, end: 20 },
        { name: "same", start: 10, end: 20 },
        { name: "later", start: 90, end: 120 },
    ];

    for (const [offset, names] of [
        [0, ["long"]],
        [10, ["long", "inner", "same"]],
        [19, ["long", "inner", "same"]],
        [20, ["long"]],
        [95, ["long", "later"]],
        [100, ["later"]],
        [120, []],
    ]) {
        test(`over code point ${offset} lie: ${names.join(", ") || "none"}`, () => {
            assert.deepEqual(new Intervals(marks).at(offset).map((mark) => mark.name), names);
        });
    }

    test("those between two places are found, however far they reach", () => {
        assert.deepEqual(
            new Intervals(marks).between(20, 95).map((mark) => mark.name),
            ["long", "later"],
        );
    });

    test("their overlaps are found once each", () => {
        assert.deepEqual(new Intervals(marks).overlaps(), [
            { start: 10, end: 20 },
            { start: 90, end: 100 },
        ]);
    });

    test("neighbours that only touch do not overlap", () => {
        assert.deepEqual(new Intervals([{ start: 0, end: 5 }, { start: 5, end: 9 }]).overlaps(), []);
    });
});
