import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { directionOf, directionWithin } from "../src/direction.js";

describe("words of a work run as most of their letters do", () => {
    for (const [words, expected] of [
        ["Forbes (1986, p. 178) ئىلى ئارمىيەسىدە ئەسكەر بار دەپ يازىدۇ", "rtl"],
        ["شەرقىي (Uyghur), the name of the republic", "ltr"],
        ["1944–1946", "ltr"],
    ]) {
        test(`${words}: ${expected}`, () => assert.equal(directionOf(words), expected));
    }
});

describe("a passage runs as its text does", () => {
    for (const [base, words, expected] of [
        ["rtl", "East Turkestan Republic) 1944-يىلى", "rtl"],
        ["rtl", "Forbes 1986", "ltr"],
        ["rtl", "1944", "rtl"],
        ["ltr", "شەرقىي تۈركىستان جۇمھۇرىيىتى (Uyghur)", "ltr"],
        ["ltr", "شەرقىي تۈركىستان جۇمھۇرىيىتى", "rtl"],
    ]) {
        test(`${words} in ${base}: ${expected}`, () => assert.equal(directionWithin(base, words), expected));
    }
});
