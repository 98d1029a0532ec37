import assert from "node:assert/strict";
import { test } from "node:test";
import { Live } from "../src/live.js";

/** A window whose time passes when the test says so, and whose connections do what the test says. */
function stage() {
    const listeners = new EventTarget();
    const sockets = [];
    const timers = [];
    let now = 0;
    class Socket extends EventTarget {
        constructor(url) {
            super();
            this.url = url;
            sockets.push(this);
        }
        close() {
            this.isClosed = true;
        }
        says(type, more = {}) {
            this.dispatchEvent(Object.assign(new Event(type), more));
        }
    }
    const told = [];
    const page = {
        addEventListener: (...args) => listeners.addEventListener(...args),
        document: Object.assign(new EventTarget(), { visibilityState: "visible" }),
        WebSocket: Socket,
        Date: { now: () => now },
        Math: { random: () => 0.5 },
        setTimeout: (run, wait) => timers.push({ run, at: now + wait, wait }) - 1,
        clearTimeout: (id) => (timers[id] = null),
        setInterval: (run) => (page.watch = run),
    };
    const live = new Live("ws://desk.test/live", {
        open: () => told.push("open"),
        message: (content) => told.push(content),
        lost: (why) => told.push(`lost ${why}`),
    }, page);
    live.start();
    return {
        told,
        sockets,
        page,
        last: () => sockets.at(-1),
        browser: (type) => listeners.dispatchEvent(new Event(type)),
        waits: () => timers.filter(Boolean).map(({ wait }) => wait),
        /** Lets time pass up to the next attempt. */
        next() {
            const at = timers.findIndex(Boolean);
            const { run, at: due } = timers[at];
            timers[at] = null;
            now = due;
            run();
        },
        pass(ms) {
            now += ms;
            page.watch();
        },
    };
}

test("connects again ever more slowly, tells once that it is lost, and begins quickly again after news", () => {
    const { told, last, next, waits } = stage();
    last().says("open");
    const seen = [];
    for (let n = 0; n < 7; n++) {
        last().says("close", { code: 1006 });
        seen.push(waits()[0]);
        next();
    }
    assert.deepEqual(seen, [500, 1000, 2000, 4000, 8000, 15000, 15000]);
    assert.deepEqual(told, ["open", "lost null"]);

    last().says("open");
    last().says("message", { data: '{"beat":null}' });
    last().says("close", { code: 1006 });
    assert.deepEqual(told.slice(2), ["open", { beat: null }, "lost null"]);
    assert.deepEqual(waits(), [500]);
});

test("a silent line is taken for lost, and what its ghost says later is not heard", () => {
    const { told, sockets, last, pass, next } = stage();
    last().says("open");
    pass(30_000);
    last().says("message", { data: '{"beat":null}' });
    pass(30_000);
    assert.ok(!told.includes("lost null"));
    pass(20_000);
    assert.equal(told.at(-1), "lost null");
    assert.ok(sockets[0].isClosed);

    next();
    last().says("open");
    sockets[0].says("message", { data: '{"late":true}' });
    sockets[0].says("close", { code: 1006 });
    assert.equal(told.at(-1), "open");
    assert.equal(sockets.length, 2);
});

test("hears of the network from the browser, and tries at once when it is back", () => {
    const { told, sockets, last, browser, waits } = stage();
    last().says("open");
    browser("offline");
    assert.equal(told.at(-1), "lost null");
    assert.equal(waits().length, 1);

    browser("online");
    assert.equal(sockets.length, 2);
    assert.deepEqual(waits(), []);
    browser("online");
    assert.equal(sockets.length, 2);
});

test("looks at once when somebody comes back to a page that lost its line in sleep", () => {
    const { sockets, last, page, pass } = stage();
    last().says("open");
    page.document.dispatchEvent(new Event("visibilitychange"));
    assert.equal(sockets.length, 1);

    page.watch = () => {};
    pass(3_600_000);
    page.document.dispatchEvent(new Event("visibilitychange"));
    assert.equal(sockets.length, 2);
});

for (const [code, why] of [[1008, "signedOut"], [1013, "full"]]) {
    test(`is in no hurry where the server refuses with ${code}`, () => {
        const { told, last, waits } = stage();
        last().says("open");
        last().says("close", { code });
        assert.equal(told.at(-1), `lost ${why}`);
        assert.deepEqual(waits(), [60_000]);
    });
}
