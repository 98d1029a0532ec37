import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CodePointText } from "../src/codepoints.js";
import { claimStatus } from "../src/entries.js";
import { Store } from "../src/store.js";

const target = (start, end) => ({ revision: 1, start, end, exact: "…" });
const annotation = (id, start, end, createdAt = "2026-01-01T00:00:00Z") => ({
    id, kind: "note", mine: true, target: target(start, end), createdAt, version: 1,
});
const claim = (id, ...statuses) => ({
    id, mine: true, passages: [target(0, 5)], createdAt: "2026-01-01T00:00:00Z", version: 1,
    citations: statuses.map((status, index) => ({ id: `${id}${index}`, claim: id, status, version: 1 })),
});

/** A page of marks as the server gives it. */
const marks = (next, ...items) => ({
    authors: [{ handle: "ada", name: "Ada" }],
    items: items.map(([id, start, end, version = 1]) => ({
        id, kind: "note", visibility: "project", author: 0, mine: false, revision: 1, start, end, version,
    })),
    next,
});

/** An API whose lists are answered when the test says so. */
function slowApi() {
    const waiting = [];
    return {
        waiting,
        all: (path) => new Promise((resolve) => waiting.push({ path, resolve })),
        get: (path) => new Promise((resolve) => waiting.push({ path, resolve })),
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
        api.waiting.shift().resolve(marks(null, ["first", 0, 1]));
        await new Promise(setImmediate);
        api.waiting.shift().resolve(marks(null, ["second", 0, 1]));
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

    test("shows the first page of marks while the next is on its way", async () => {
        const api = slowApi();
        const store = new Store(api, "slug");
        store.text = new CodePointText("One two three");

        const reading = store.read("annotations");
        api.waiting.shift().resolve(marks("a", ["a", 4, 7]));
        await new Promise(setImmediate);

        assert.deepEqual(store.entries().map((entry) => [entry.id, entry.item.target.exact]), [["annotation-a", "two"]]);
        assert.match(api.waiting[0].path, /marks\?after=a$/);
        api.waiting.shift().resolve(marks(null, ["b", 0, 3]));
        await reading;
        assert.deepEqual(store.entries().map((entry) => entry.item.id), ["b", "a"]);
    });

    test("asks for the words of all that are wanted at once, and says when they have come", async () => {
        const api = slowApi();
        const store = new Store(api, "slug");
        const reading = store.read("annotations");
        api.waiting.shift().resolve(marks(null, ["a", 0, 3], ["b", 4, 7], ["c", 8, 9]));
        await reading;
        let arrived = 0;
        store.addEventListener("arrived", () => arrived++);

        store.want("a");
        store.want("b");
        store.want("a");
        await new Promise(setImmediate);

        assert.deepEqual(api.waiting.map(({ path }) => path), ["documents/slug/marks/a,b"]);
        api.waiting.shift().resolve({ items: [{ ...annotation("a", 0, 3), body: "Words of a" }] });
        await new Promise(setImmediate);
        assert.equal(arrived, 1);
        assert.equal(store.entry("annotation-a").item.body, "Words of a");
        assert.ok(store.entry("annotation-b").item.waits);
    });

    test("does not put older words over what was saved while they were on their way", async () => {
        const api = slowApi();
        const store = new Store(api, "slug");
        const reading = store.read("annotations");
        api.waiting.shift().resolve(marks(null, ["a", 0, 3]));
        await reading;

        store.want("a");
        await new Promise(setImmediate);
        store.putAnnotation({ ...annotation("a", 0, 3), version: 2, body: "Newer" });
        api.waiting.shift().resolve({ items: [{ ...annotation("a", 0, 3), body: "Older" }] });
        await new Promise(setImmediate);

        assert.equal(store.annotation("a").body, "Newer");
    });

    test("keeps known words when the marks are read again, and asks for them anew where they are looked at", async () => {
        const api = slowApi();
        const store = new Store(api, "slug");
        store.putAnnotation({ ...annotation("a", 0, 3), body: "Known" });

        const reading = store.read("annotations");
        api.waiting.shift().resolve(marks(null, ["a", 4, 7, 2]));
        await reading;

        assert.equal(store.annotation("a").body, "Known");
        assert.deepEqual(store.entries()[0].ranges.map(({ start, end }) => [start, end]), [[4, 7]]);
        store.want("a");
        await new Promise(setImmediate);
        assert.equal(api.waiting[0].path, "documents/slug/marks/a");
    });

    test("shows only what lies in the revision on the page", () => {
        const store = new Store(slowApi(), "slug", 2);
        store.putAnnotation(annotation("former", 0, 5));
        store.putAnnotation({ ...annotation("present", 0, 5), target: { ...target(0, 5), revision: 2 } });

        assert.deepEqual(store.entries().map((entry) => entry.item.id), ["present"]);
    });

    test("puts marks where their words stand in the revision on the page, and counts those without a place", async () => {
        const api = slowApi();
        const store = new Store(api, "slug", 2);
        store.text = new CodePointText("Put before. One two three");
        const reading = store.read("annotations");
        const page = marks(null, ["a", 0, 3], ["b", 4, 7], ["c", 8, 13], ["d", 12, 15]);
        page.items[0].place = { revision: 2, start: 12, end: 15, state: "placed" };
        page.items[1].place = { revision: 2, start: 16, end: 19, state: "doubtful" };
        page.items[2].place = { revision: 2, start: null, end: null, state: "orphaned" };
        page.items[3] = { ...page.items[3], revision: 2, place: null };

        assert.equal(api.waiting[0].path, "documents/slug/marks?revision=2");
        api.waiting.shift().resolve(page);
        await reading;

        assert.deepEqual(
            store.entries().map(({ item, start, end }) => [item.id, start, end, item.target.exact]),
            [["a", 12, 15, "One"], ["d", 12, 15, "One"]],
        );
        assert.equal(store.unplaced, 2);
    });

    test("leaves words where they are when they come, though they were made elsewhere", async () => {
        const api = slowApi();
        const store = new Store(api, "slug", 2);
        const reading = store.read("annotations");
        const page = marks(null, ["a", 0, 3]);
        const place = { revision: 2, start: 12, end: 15, state: "placed" };
        page.items[0].place = place;
        api.waiting.shift().resolve(page);
        await reading;
        const ranges = () => store.entries().map(({ item }) => [item.target.start, item.target.end, item.target.exact]);

        store.want("a");
        await new Promise(setImmediate);
        assert.equal(api.waiting[0].path, "documents/slug/marks/a?revision=2");
        const whole = annotation("a", 0, 3);
        api.waiting.shift().resolve({ items: [{ ...whole, target: { ...whole.target, place: { ...place, exact: "One" } } }] });
        await new Promise(setImmediate);
        assert.deepEqual(ranges(), [[12, 15, "One"]]);

        // The answer to an act may tell the place in a revision that came since.
        store.putAnnotation({ ...whole, target: { ...whole.target, place: { ...place, revision: 3, start: 90, end: 93 } } });
        assert.deepEqual(ranges(), [[12, 15, "One"]]);
    });

    test("knows the tags of notes whose words have not come", async () => {
        const store = new Store({ get: async () => page }, "slug");
        const page = marks(null, ["a", 0, 3], ["b", 4, 7]);
        page.tags = [{ label: "Places", concept: null }, { label: "To check", concept: null }];
        page.items[0].tags = [1, 0];
        await store.read("annotations");

        assert.deepEqual(store.annotation("a").tags.map(({ label }) => label), ["To check", "Places"]);
        assert.deepEqual(store.annotation("b").tags, []);
        assert.ok(store.annotation("a").waits);
    });

    test("counts claims none of whose passages has a place", () => {
        const store = new Store(slowApi(), "slug", 2);
        const lost = { ...target(0, 5), place: { revision: 2, start: null, end: null, state: "orphaned" } };
        store.putClaim({ ...claim("a"), passages: [lost, lost] });
        store.putClaim({ ...claim("b"), passages: [lost, { ...target(7, 9), revision: 2 }] });

        assert.equal(store.unplaced, 1);
        assert.deepEqual(store.entries().map(({ id, start }) => [id, start]), [["claim-b", 7]]);
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
