import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const english = JSON.parse(readFileSync(new URL("../src/texts/en.json", import.meta.url), "utf8"));
const sources = readdirSync(new URL("../src/", import.meta.url))
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(new URL(`../src/${name}`, import.meta.url), "utf8"))
    .join("\n");

test("every text that the scripts ask for exists", () => {
    const asked = [...sources.matchAll(/\bt\("([^"]+)"/g), ...sources.matchAll(/label: "([a-z]+\.[a-z]+)"/gi)].map(
        ([, key]) => key,
    );

    assert.ok(asked.length > 80);
    assert.deepEqual(
        asked.filter((key) => !(key in english)),
        [],
    );
});

test("every family of texts that is asked for by a computed key exists", () => {
    const families = [...sources.matchAll(/\bt\(`([a-zA-Z.]+)\.\$\{/g)].map(([, prefix]) => prefix);

    assert.ok(families.includes("status"));
    assert.deepEqual(
        families.filter((prefix) => !Object.keys(english).some((key) => key.startsWith(`${prefix}.`))),
        [],
    );
});
