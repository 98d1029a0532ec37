import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { Blocks } from "../src/blocks.js";
import { CodePointText } from "../src/codepoints.js";
import { Ends } from "../src/ends.js";
import { TextIndex } from "../src/offsets.js";
import { Segments } from "../src/segments.js";

const PARAGRAPHS = [
    ["en", "Forbes (1986, p. 178) says so. So does A. D. W. Forbes 😀 elsewhere!"],
    ["zh", "东突厥斯坦共和国成立于伊宁。它存在了五年。"],
    ["ug", "شەرقىي تۈركىستان جۇمھۇرىيىتى قۇرۇلدى. ئۇنىڭ پايتەختى غۇلجا ئىدى."],
    ["ru", "Восточно-Туркестанская Республика была создана. Её столица — Кульджа."],
];
const CANONICAL = PARAGRAPHS.map(([, words]) => words).join("\n\n");
const POINTS = [...CANONICAL];
const at = (words, from = 0) => [...CANONICAL.slice(0, CANONICAL.indexOf(words, from))].length;
const range = (words) => ({ start: at(words), end: at(words) + [...words].length });
const words = ({ start, end }) => POINTS.slice(start, end).join("");

function desk() {
    const html = PARAGRAPHS.map(
        ([lang, text], n) => `<p data-block="${n}" data-start="${at(text)}" data-n="${n + 1}" lang="${lang}">${text}</p>`,
    );
    const { document } = new JSDOM(`<article>${html.join("")}<p hidden data-block="9" data-start="${POINTS.length}">x</p></article>`).window;
    const index = new TextIndex(document.querySelector("article"));
    const blocks = new Blocks(index);
    return { blocks, segments: new Segments(new CodePointText(CANONICAL), blocks) };
}

describe("a selection is widened", () => {
    for (const [chosen, unit, expected] of [
        ["orbe", "word", "Forbes"],
        ["say", "word", "says"],
        ["78) s", "word", "178) says"],
        [" so", "word", " so"],
        ["突厥", "word", "突厥"],
        ["和", "word", "共和国"],
        ["ۈركىست", "word", "تۈركىستان"],
        ["еспуб", "word", "Республика"],
        ["Туркест", "word", "Туркестанская"],
        ["178", "sentence", "Forbes (1986, p. 178) says so."],
        ["W. Fo", "sentence", "So does A. D. W. Forbes 😀 elsewhere!"],
        ["存在", "sentence", "它存在了五年。"],
        ["جۇمھۇر", "sentence", "شەرقىي تۈركىستان جۇمھۇرىيىتى قۇرۇلدى."],
        ["столица", "sentence", "Её столица — Кульджа."],
        ["says so. So", "sentence", PARAGRAPHS[0][1]],
        ["五年", "paragraph", PARAGRAPHS[1][1]],
    ]) {
        test(`“${chosen}” to the ${unit}: “${expected}”`, () => {
            assert.equal(words(desk().segments.snapped(range(chosen), unit)), expected);
        });
    }

    test("across blocks each end to its own unit", () => {
        const chosen = { start: at("lsewhere"), end: at("突厥") + 1 };

        assert.match(words(desk().segments.snapped(chosen, "word")), /^elsewhere!\n\n东突厥/u);
    });
});

describe("the text is walked", () => {
    for (const unit of ["grapheme", "word", "sentence", "paragraph"]) {
        test(`by ${unit}, forward and back, from end to end without standing still`, () => {
            const { segments } = desk();
            const forward = [];
            for (let here = 0, next; (next = segments.next(here, unit)) !== here; here = next) {
                forward.push(next);
            }
            const back = [];
            for (let here = POINTS.length, next; (next = segments.previous(here, unit)) !== here; here = next) {
                back.push(next);
            }

            assert.ok(forward.every((offset, place) => place === 0 || offset > forward[place - 1]));
            assert.ok(back.every((offset, place) => place === 0 || offset < back[place - 1]));
            assert.equal(back.at(-1), 0);
            assert.ok(forward.at(-1) >= POINTS.length - 1);
            assert.ok(forward.length >= PARAGRAPHS.length);
        });
    }

    test("an emoji is one step", () => {
        const emoji = at("😀");

        assert.equal(desk().segments.next(emoji, "grapheme"), emoji + 1);
    });

    test("a word ends where it ends and begins where it begins", () => {
        const { segments } = desk();

        assert.equal(words({ start: 0, end: segments.next(0, "word") }), "Forbes");
        assert.equal(segments.previous(at("says") + 2, "word"), at("says"));
        assert.equal(segments.next(PARAGRAPHS[0][1].length - 2, "word") > at("东"), true);
    });

    test("of a million letters in one line only the surroundings are looked at", () => {
        const line = "word ".repeat(200_000);
        const { document } = new JSDOM("<article><p data-block='0' data-start='0'></p></article>").window;
        document.querySelector("p").append(line);
        const blocks = new Blocks(new TextIndex(document.querySelector("article")));
        const segments = new Segments(new CodePointText(line), blocks);

        assert.deepEqual(segments.at(500_001, "word"), { start: 500_000, end: 500_004 });
        assert.equal(segments.next(500_001, "word"), 500_004);
        assert.equal(segments.previous(500_001, "word"), 500_000);
        assert.deepEqual(segments.at(500_001, "paragraph"), { start: 0, end: 1_000_000 });
    });
});

describe("blocks", () => {
    test("know their number, direction and language; what is hidden is none", () => {
        const { blocks } = desk();

        assert.deepEqual(blocks.list.map(({ number }) => number), [1, 2, 3, 4]);
        assert.equal(blocks.languageAt(at("东")), "zh");
        assert.equal(blocks.at(at("东")).number, 2);
        assert.equal(blocks.at(at("东") - 2).number, 1);
    });
});

describe("the ends of a passage", () => {
    const ends = (chosen) => new Ends(range(chosen), desk().segments, { start: 0, end: POINTS.length });

    test("move by letter, word and sentence", () => {
        const passage = ends("says so");

        passage.step("start", "word", false);
        assert.equal(words(passage.range), "178) says so");
        passage.step("end", "grapheme", true);
        assert.equal(words(passage.range), "178) says so.");
        passage.step("end", "sentence", true);
        assert.equal(words(passage.range), "178) says so. So does A. D. W. Forbes 😀 elsewhere!");
        passage.step("start", "sentence", false);
        assert.equal(words(passage.range), PARAGRAPHS[0][1]);
    });

    test("never pass each other", () => {
        const passage = ends("says");

        for (let step = 0; step < 20; step++) {
            passage.step("start", "grapheme", true);
        }
        assert.equal(words(passage.range), "s");
        assert.equal(passage.step("end", "word", false), false);
        passage.drag("end", 0, "word");
        assert.equal(words(passage.range), "s");
    });

    test("never leave the text", () => {
        const passage = ends("Forbes");

        assert.equal(passage.step("start", "word", false), false);
        for (let step = 0; step < 30; step++) {
            passage.step("end", "paragraph", true);
        }
        assert.equal(words(passage.range), CANONICAL);
    });

    test("are dragged to whole words where that is wanted, to letters otherwise", () => {
        const passage = ends("says so");

        passage.drag("end", at("does") + 2, "word");
        assert.equal(words(passage.range), "says so. So does");
        passage.drag("end", at("does") + 2, "grapheme");
        assert.equal(words(passage.range), "says so. So do");
        passage.drag("start", at("178") + 1, "word");
        assert.equal(words(passage.range), "178) says so. So do");
    });
});
