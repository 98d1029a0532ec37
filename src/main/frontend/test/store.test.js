import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { claimStatus, Store } from "../src/store.js";

const target = (start, end) => ({ revision: 1, start, end, exact: "…" });
const annotation = (id, start, end, createdAt = "2026-01-01T00:00:00Z") => ({
    id, kind: "note", mine: true, target: target(start, end), createdAt, version: 1,
});
const claim = (id, ...statuses) => ({
    id, mine: true, passages: [target(0, 5)], createdAt: "2026-01-01T00:00:00Z", version: 1,
    citations: statuses.map((status, index) => ({ id: `${id}${index}`, claim: id, status, version: 1 })),
});

/** An API whose lists are answered when the test says so. */
function slowApi() {
    const waiting = [];
    return {
        waiting,
        all: (path) => new Promise((resolve) => waiting.push({ path, resolve })),
    };
}

describe("the status that speaks for a claim", () => {
    for (const [statuses, expected] of [
        [[], "draft"],
        [["approved"], "approved"],
        [["approved", "proposed"], "proposed"],
        [["approved", "changes-requested", "proposed"], "changes-requested"],
        [["withdrawn", "approved"], "approved"],
        [["withdrawn"], "withdrawn"],
    ]) {
        test(`of ${statuses.join(" and ") || "no citation"} is ${expected}`, () => {
            assert.equal(claimStatus(claim("a", ...statuses)), expected);
        });
    }
});

describe("the store", () => {
    test("gives entries in the order of the text, the longer first, then the older", () => {
        const store = new Store(slowApi(), "slug");
        store.putAnnotation(annotation("late", 50, 60));
        store.putAnnotation(annotation("younger", 10, 20, "2026-01-03T00:00:00Z"));
        store.putAnnotation(annotation("older", 10, 20, "2026-01-02T00:00:00Z"));
        store.putAnnotation(annotation("long", 10, 90));

        assert.deepEqual(
            store.entries().map((entry) => entry.item.id),
            ["long", "older", "younger", "late"],
        );
    });

    test("asks once more, and once only, for news that come while it reads", async () => {
        const api = slowApi();
        const store = new Store(api, "slug");

        const reading = store.read("annotations");
        store.read("annotations");
        store.read("annotations");
        api.waiting.shift().resolve([annotation("first", 0, 1)]);
        await new Promise(setImmediate);
        api.waiting.shift().resolve([annotation("second", 0, 1)]);
        await reading;

        assert.equal(api.waiting.length, 0);
        assert.ok(store.annotation("second"));
        assert.equal(store.annotation("first"), undefined);
    });

    test("does not lose what was saved while an older list was on its way", async () => {
        const api = slowApi();
        const store = new Store(api, "slug");

        const reading = store.read("claims");
        store.putClaim(claim("new"));
        api.waiting.shift().resolve([]);
        await new Promise(setImmediate);
        assert.ok(store.claim("new"));
        api.waiting.shift().resolve([claim("new"), claim("other")]);
        await reading;

        assert.ok(store.claim("other"));
    });

    test("keeps a citation's place when it changes", () => {
        const store = new Store(slowApi(), "slug");
        store.putClaim(claim("a", "draft", "draft"));

        store.putCitation({ id: "a0", claim: "a", status: "proposed", version: 2 });

        assert.deepEqual(
            store.claim("a").citations.map((citation) => [citation.id, citation.status]),
            [
                ["a0", "proposed"],
                ["a1", "draft"],
            ],
        );
    });
});
