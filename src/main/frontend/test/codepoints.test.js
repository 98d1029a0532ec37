import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CodePointText, trimmed } from "../src/codepoints.js";

const TEXTS = {
    "plain letters": "Ili Rebellion",
    "surrogate pairs": "a𠀋b😀c𠀌",
    "combining marks": "e\u0301и\u0301 Ürümqi",
    "bidi marks and isolates": "\u200Fشەرقىي\u200E \u2067تۈركىستان\u2069 x",
    "zero width joiners": "👩‍👩‍👧 می\u200Cخواهم",
    "a long text with pairs": "漢𠀋字😀".repeat(500),
    nothing: "",
};

describe("a text addressed by code points", () => {
    for (const [name, text] of Object.entries(TEXTS)) {
        test(`counts and cuts ${name} as an array of code points does`, () => {
            const points = [...text];
            const indexed = new CodePointText(text);

            assert.equal(indexed.length, points.length);
            for (let start = 0; start <= points.length; start += 1 + Math.floor(points.length / 50)) {
                for (const end of [start, start + 1, start + 257, points.length]) {
                    assert.equal(indexed.slice(start, end), points.slice(start, Math.max(start, end)).join(""));
                }
            }
        });

        test(`goes from code points to UTF-16 and back in ${name}`, () => {
            const indexed = new CodePointText(text);

            for (let point = 0; point <= indexed.length; point++) {
                assert.equal(indexed.fromUnits(indexed.toUnits(point)), point);
            }
        });
    }

    test("takes the middle of a surrogate pair for its start, or for its end if asked", () => {
        const text = new CodePointText("a😀b");

        assert.equal(text.fromUnits(2), 1);
        assert.equal(text.fromUnits(2, true), 2);
    });

    test("trims white space, including the ideographic, from a range", () => {
        const text = new CodePointText("😀 \u3000words \n");

        assert.deepEqual(trimmed(text, 1, text.length), { start: 3, end: 8 });
        assert.equal(trimmed(text, 1, 3), null);
    });
});
