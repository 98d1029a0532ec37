import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { countBetween, density, shade } from "../src/counting.js";
import { boundaries, Intervals, union } from "../src/intervals.js";

describe("the strip of notes", () => {
    const entries = [
        { kind: "note", start: 0 },
        { kind: "note", start: 1 },
        { kind: "claim", start: 50 },
        { kind: "highlight", start: 99 },
        { kind: "note", start: 100 },
    ];

    test("counts each kind by row, the last place in the last row", () => {
        const lanes = density(entries, (offset) => offset / 100, 10);

        assert.deepEqual([...lanes.get("note")], [2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        assert.deepEqual([...lanes.get("claim")], [0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
        assert.deepEqual([...lanes.get("highlight")], [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    });

    test("holds ten thousand notes", () => {
        const many = Array.from({ length: 10_000 }, (_, n) => ({ kind: "note", start: n }));

        const rows = density(many, (offset) => offset / 10_000, 400).get("note");

        assert.equal(rows.reduce((sum, count) => sum + count), 10_000);
        assert.ok(rows.every((count) => count >= 24 && count <= 26));
    });

    test("is darker where there are more, and shows one", () => {
        assert.equal(shade(0), 0);
        assert.ok(shade(1) > 0.3);
        assert.ok(shade(8) > shade(2));
        assert.ok(shade(10_000) <= 1);
    });
});

describe("the outline", () => {
    test("counts what begins in each section itself", () => {
        const entries = [0, 5, 10, 10, 11, 30].map((start) => ({ start }));

        assert.deepEqual(countBetween([5, 10, 20, 30, 40], entries), [1, 3, 0, 1, 0]);
        assert.deepEqual(countBetween([], entries), []);
    });
});

describe("where marks begin and end in a stretch of text", () => {
    const [outer, inner, later] = ["outer", "inner", "later"];
    const marks = [
        { start: 0, end: 20, item: outer },
        { start: 5, end: 10, item: inner },
        { start: 10, end: 40, item: later },
    ];

    test("is told in the order in which it is met, ends before beginnings", () => {
        assert.deepEqual(
            boundaries(marks, 0, 30).map(({ at, begins, item }) => `${at} ${begins ? "begins" : "ends"} ${item}`),
            ["0 begins outer", "5 begins inner", "10 ends inner", "10 begins later", "20 ends outer"],
        );
    });

    test("five equal marks begin in their order and end in the other, like brackets", () => {
        const equal = Array.from({ length: 5 }, (_, n) => ({ start: 3, end: 6, item: n }));

        assert.deepEqual(boundaries(equal, 0, 9).map(({ item }) => item), [0, 1, 2, 3, 4, 4, 3, 2, 1, 0]);
    });
});

describe("stretches that marks of one look cover", () => {
    test("are joined where they overlap or touch", () => {
        const ranges = [
            { start: 0, end: 10 },
            { start: 5, end: 15 },
            { start: 15, end: 20 },
            { start: 30, end: 31 },
        ];

        assert.deepEqual(union(ranges), [
            { start: 0, end: 20 },
            { start: 30, end: 31 },
        ]);
    });

    test("of sorted and unsorted marks are the same", () => {
        const ranges = Array.from({ length: 200 }, (_, n) => ({ start: (n * 37) % 101, end: ((n * 37) % 101) + 1 + (n % 7) }));
        const covered = new Set(ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)));

        const joined = union(ranges);

        assert.equal(joined.reduce((sum, { start, end }) => sum + end - start, 0), covered.size);
        assert.equal(new Intervals(ranges).between(0, 200).length, 200);
    });
});
