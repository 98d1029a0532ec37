import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { TextIndex } from "../src/offsets.js";

/** The text "T😀tle\n\nOne شەرقىي two.\n\nHidden\n\nие\u0301 end" as the desk sets it. */
const CANONICAL = "T😀tle\n\nOne شەرقىي two.\n\nHidden\n\nи\u0301е end";
const POINTS = [...CANONICAL];
const at = (words) => [...CANONICAL.slice(0, CANONICAL.indexOf(words))].length;
const PAGE = `<article>
  <h1 data-block="0" data-start="0">T😀tle</h1>
  <p class="para" data-block="1" data-start="${at("One")}" id="one">One <bdi lang="ug" dir="rtl">شەرقىي</bdi> two.</p>
  <p hidden data-block="2" data-start="${at("Hidden")}">Hidden</p>
  <ol><li><span data-block="3" data-start="${at("и\u0301")}"><span lang="ru">и\u0301е</span> end</span><button>Cite this</button></li></ol>
</article>`;

function desk() {
    const { document } = new JSDOM(PAGE).window;
    const article = document.querySelector("article");
    return { document, article, index: new TextIndex(article) };
}

function select(document, [startNode, startUnits], [endNode, endUnits]) {
    const range = document.createRange();
    range.setStart(startNode, startUnits);
    range.setEnd(endNode, endUnits);
    return range;
}

describe("the map between page and text", () => {
    test("every piece of text on the page is the canonical text at its offsets", () => {
        const { index } = desk();

        for (const { node, start, end } of index.entries) {
            assert.equal(node.data, POINTS.slice(start, end).join(""));
        }
        assert.equal(index.entries.length, 7);
    });

    test("every range of code points comes back from the page unchanged", () => {
        const { index } = desk();
        const onPage = index.entries.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, step) => start + step),
        );

        for (const start of onPage) {
            for (const last of onPage.filter((point) => point >= start)) {
                assert.deepEqual(index.rangeToOffsets(index.range(start, last + 1)), { start, end: last + 1 });
            }
        }
    });

    test("a selection that begins behind an emoji counts it as one", () => {
        const { document, index } = desk();
        const text = document.querySelector("h1").firstChild;

        assert.deepEqual(index.rangeToOffsets(select(document, [text, 3], [text, 6])), { start: 2, end: 5 });
    });

    test("a selection across a right-to-left run and blocks covers the separators between", () => {
        const { document, index } = desk();
        const start = document.querySelector("bdi").firstChild;
        const end = document.querySelector("[lang=ru]").firstChild;

        const found = index.rangeToOffsets(select(document, [start, 0], [end, 2]));

        assert.deepEqual(found, { start: at("شەرقىي"), end: at("и\u0301") + 2 });
        assert.ok(POINTS.slice(found.start, found.end).join("").includes("\n\nHidden\n\n"));
    });

    test("a selection whose ends are elements takes the text between them", () => {
        const { document, article, index } = desk();
        const paragraph = document.querySelector("#one");

        const whole = index.rangeToOffsets(select(document, [article, 0], [article, article.childNodes.length]));
        const one = index.rangeToOffsets(select(document, [paragraph, 0], [paragraph, paragraph.childNodes.length]));

        assert.deepEqual(whole, { start: 0, end: POINTS.length });
        assert.deepEqual(one, { start: at("One"), end: at("One") + [..."One شەرقىي two."].length });
    });

    test("a triple click that ends before the next block stays in its own", () => {
        const { document, index } = desk();
        const title = document.querySelector("h1");

        const found = index.rangeToOffsets(select(document, [title.firstChild, 0], [document.querySelector("#one"), 0]));

        assert.deepEqual(found, { start: 0, end: 5 });
    });

    test("words that the desk adds are no text: a selection of a button alone is none", () => {
        const { document, index } = desk();
        const label = document.querySelector("button").firstChild;

        assert.equal(index.rangeToOffsets(select(document, [label, 0], [label, 4])), null);
    });

    test("a range in a separator alone is not on the page", () => {
        const { index } = desk();

        assert.equal(index.range(5, 7), null);
    });
});
