import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CatchingUp } from "../src/catching-up.js";
import { CodePointText } from "../src/codepoints.js";
import { Store } from "../src/store.js";

const ME = { handle: "me", name: "Me" };
const OTHER = { handle: "other", name: "Other" };

/** Numbers that look random and are the same every time (mulberry32). */
function chances(seed) {
    return () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

/**
 * A server with the notes of two people. It keeps what changed in the order in which acts were begun; some acts are seen
 * only later, as with transactions that take their time. Each answer looks back over what may have been seen late.
 */
class Server {
    notes = new Map();
    log = [];
    claims = [];
    clock = 0;
    lookBack = 8;
    lists = 0;

    /** Begins an act; what is returned lets it be seen. */
    begin(id, change, readers) {
        const at = ++this.clock;
        return () => {
            const before = this.notes.get(id);
            change(before);
            this.log.push({ at, id, readers });
        };
    }

    see(reader, { secret, by }) {
        return !secret || by === reader;
    }

    page(reader, ids) {
        const there = ids.filter((id) => this.notes.has(id) && this.see(reader, this.notes.get(id)));
        return {
            authors: [ME, OTHER],
            tags: [],
            items: there.map((id) => {
                const { by, version, start } = this.notes.get(id);
                return {
                    id, kind: "note", visibility: "project", status: "open", author: by === "me" ? 0 : 1,
                    mine: by === reader, tags: [], revision: 1, start, end: start + 1, place: null, version,
                };
            }),
            next: null,
        };
    }

    changes(reader, ids, since) {
        const marks = this.page(reader, ids);
        const known = new Set(marks.items.map(({ id }) => id));
        return { since, next: null, anew: false, marks, gone: ids.filter((id) => !known.has(id)), threads: [], claims: [] };
    }

    api() {
        return {
            get: async (path) => {
                const url = new URL(path, "http://server.test/");
                if (url.pathname.endsWith("/marks")) {
                    this.lists++;
                    return this.page("me", [...this.notes.keys()]);
                }
                assert.match(url.pathname, /\/changes$/);
                const now = String(this.clock);
                const since = Number(url.searchParams.get("since"));
                if (this.clock - since > 40) {
                    return { ...this.changes("me", [], now), anew: true };
                }
                const after = Number(url.searchParams.get("after") ?? since - this.lookBack);
                const news = this.log
                    .filter(({ at, readers }) => at > after && (readers.includes("all") || readers.includes("me")))
                    .sort((a, b) => a.at - b.at);
                const some = news.slice(0, 5);
                const answer = this.changes("me", [...new Set(some.map(({ id }) => id))], now);
                return { ...answer, next: news.length > 5 ? String(some.at(-1).at) : null };
            },
            all: async () => this.claims,
        };
    }
}

function random(seed) {
    const chance = chances(seed);
    const server = new Server();
    const store = new Store(server.api(), "t", 1, "me");
    store.text = new CodePointText("x".repeat(100));
    const catchingUp = new CatchingUp({ api: server.api(), store, since: "0", pause: async () => {} });
    const late = [];
    let connected = false;

    const commit = async ({ id, end, readers }) => {
        end();
        // The line tells at once, unless it is cut; what is told twice or late must not harm.
        for (let times = connected ? 1 + Math.floor(chance() * 2) : 0; times > 0; times--) {
            await catchingUp.take(server.changes("me", [id], String(server.clock)));
        }
        return readers;
    };

    return {
        server,
        store,
        async step() {
            const dice = chance();
            if (dice < 0.1) {
                connected = !connected;
                connected ? await catchingUp.catchUp() : catchingUp.lost();
                return;
            }
            if (dice < 0.2 && late.length > 0) {
                await commit(late.shift());
                return;
            }
            const by = chance() < 0.5 ? "me" : "other";
            const own = [...server.notes].filter(([, note]) => note.by === by);
            const [id, note] = own.length > 0 && chance() < 0.6 ? own[Math.floor(chance() * own.length)] : [`n${server.clock}`, null];
            if (late.some((other) => other.id === id)) {
                // Its row is locked.
                return;
            }
            const secret = chance() < 0.3;
            const readers = [...(secret || note?.secret ? [by] : []), ...(!secret || (note && !note.secret) ? ["all"] : [])];
            const gone = note && chance() < 0.25;
            const end = server.begin(
                id,
                (before) =>
                    gone
                        ? server.notes.delete(id)
                        : server.notes.set(id, { by, secret, start: Math.floor(chance() * 90), version: (before?.version ?? 0) + 1 }),
                readers,
            );
            const act = { id, end, readers };
            // An act is seen late, though never later than answers look back.
            if (chance() < 0.15 && late.length === 0) {
                late.push(act);
                act.due = server.clock + server.lookBack - 2;
            } else {
                await commit(act);
            }
            if (late[0] && server.clock >= late[0].due) {
                await commit(late.shift());
            }
        },
        async end() {
            while (late.length > 0) {
                await commit(late.shift());
            }
            await catchingUp.catchUp();
        },
    };
}

describe("the page", () => {
    for (let seed = 1; seed <= 60; seed++) {
        test(`knows in the end what is there, whatever two people do while the line is cut (${seed})`, async () => {
            const world = random(seed);
            for (let n = 0; n < 120; n++) {
                await world.step();
            }
            await world.end();

            const known = world.store.entries().map(({ item, start, mine }) => [item.id, item.version, start, mine]);
            const there = [...world.server.notes]
                .filter(([, note]) => world.server.see("me", note))
                .map(([id, { version, start, by }]) => [id, version, start, by === "me"]);
            assert.deepEqual(known.sort(), there.sort());
        });
    }

    test("takes nothing twice", async () => {
        const server = new Server();
        const store = new Store(server.api(), "t", 1, "me");
        const catchingUp = new CatchingUp({ api: server.api(), store, since: "0" });
        server.begin("a", () => server.notes.set("a", { by: "other", start: 1, version: 1 }), ["all"])();

        assert.equal(await catchingUp.catchUp(), 1);
        const { version } = store;
        assert.equal(await catchingUp.catchUp(), 0);
        await catchingUp.take(server.changes("other", ["a"], "1"));
        assert.equal(store.version, version);
        assert.equal(store.entries().length, 1);
        assert.equal(server.lists, 0);
    });

    test("knows one's own notes in what is told to everybody alike", async () => {
        const server = new Server();
        const store = new Store(server.api(), "t", 1, "me");
        server.notes.set("a", { by: "me", start: 1, version: 1 });

        store.take(server.changes("whoever", ["a"], "1"));

        assert.equal(store.annotation("a").mine, true);
    });

    test("does not put an older state over what was saved since, and keeps words until newer ones come", () => {
        const server = new Server();
        const store = new Store(server.api(), "t", 1, "me");
        const target = { revision: 1, start: 1, end: 2, exact: "x" };
        store.putAnnotation({ id: "a", kind: "note", body: "Mine", mine: true, author: ME, version: 3, target });
        server.notes.set("a", { by: "me", start: 5, version: 2 });
        store.take(server.changes("me", ["a"], "1"));
        assert.deepEqual([store.annotation("a").version, store.annotation("a").target.start], [3, 1]);

        server.notes.set("a", { by: "me", start: 7, version: 4 });
        store.take(server.changes("me", ["a"], "1"));
        assert.deepEqual([store.annotation("a").body, store.annotation("a").target.start, store.annotation("a").old], ["Mine", 7, true]);
    });

    test("reads the lists where too much was missed", async () => {
        const server = new Server();
        server.clock = 100;
        server.notes.set("a", { by: "other", start: 1, version: 1 });
        server.claims = [{ id: "c", mine: false, passages: [{ revision: 1, start: 0, end: 5 }], citations: [], version: 1 }];
        const store = new Store(server.api(), "t", 1, "me");
        const catchingUp = new CatchingUp({ api: server.api(), store, since: "0" });

        await catchingUp.catchUp();

        assert.equal(server.lists, 1);
        assert.equal(store.entries().length, 2);
        await catchingUp.catchUp();
        assert.equal(server.lists, 1);
    });

    test("does not take a beat for all that was told while it is behind", async () => {
        const asked = [];
        const store = new Store({}, "t", 1, "me");
        const nothing = { next: null, anew: false, marks: { authors: [], tags: [], items: [] }, gone: [], threads: [], claims: [] };
        const api = { get: async (path) => asked.push(new URL(path, "http://server.test/").searchParams.get("since")) && { ...nothing, since: "10" } };
        const catchingUp = new CatchingUp({ api, store, since: "5" });
        catchingUp.told("7");
        await catchingUp.catchUp();
        catchingUp.told("12");
        catchingUp.told(null);
        catchingUp.lost();
        catchingUp.told("20");
        await catchingUp.catchUp();

        assert.deepEqual(asked, ["5", "12"]);
    });
});
