import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Drafts } from "../src/drafts.js";
import { Storage } from "../testing/storage.js";

describe("drafts kept in the browser", () => {
    test("are found again until they are dropped", () => {
        const drafts = new Drafts("ili-rebellion", "scholar", new Storage());

        assert.equal(drafts.keep("note", { body: "½ 漢" }), true);
        assert.equal(drafts.find("note").body, "½ 漢");
        drafts.drop("note");
        assert.equal(drafts.find("note"), null);
    });

    test("of another person or document are not found", () => {
        const storage = new Storage();
        new Drafts("ili-rebellion", "scholar", storage).keep("note", { body: "mine" });

        assert.equal(new Drafts("ili-rebellion", "scholar2", storage).find("note"), null);
        assert.equal(new Drafts("another", "scholar", storage).find("note"), null);
    });

    test("say so when the browser cannot keep them", () => {
        const full = new Storage();
        full.setItem = () => {
            throw new Error("QuotaExceededError");
        };

        assert.equal(new Drafts("ili-rebellion", "scholar", full).keep("note", { body: "x" }), false);
    });

    test("that wait are kept when the page is left", () => {
        const page = new EventTarget();
        const storage = new Storage();
        new Drafts("ili-rebellion", "scholar", storage, page).keepSoon("note", { body: "the last letter" });
        assert.equal(storage.length, 0);

        page.dispatchEvent(new Event("pagehide"));

        assert.equal(new Drafts("ili-rebellion", "scholar", storage).find("note").body, "the last letter");
    });

    test("that wait do not come back once they were dropped", () => {
        const storage = new Storage();
        const drafts = new Drafts("ili-rebellion", "scholar", storage);
        drafts.keepSoon("note", { body: "saved" });
        drafts.drop("note");
        drafts.flush();

        assert.equal(drafts.find("note"), null);
    });

    test("are all found, those of others are not", () => {
        const storage = new Storage();
        const drafts = new Drafts("ili-rebellion", "scholar", storage);
        drafts.keep("reply.1", { body: "a" });
        drafts.keep("edit.2", { body: "b" });
        new Drafts("ili-rebellion", "other", storage).keep("note", { body: "c" });

        assert.deepEqual(drafts.all().map(([name]) => name).sort(), ["edit.2", "reply.1"]);
    });
});
