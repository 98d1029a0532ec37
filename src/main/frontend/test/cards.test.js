import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { load } from "../testing/load.js";

let cards;
let views;

before(async () => {
    const { window } = new JSDOM("<!DOCTYPE html><html><body></body></html>");
    Object.assign(globalThis, { window, document: window.document, Node: window.Node });
    cards = await load("cards.js");
    views = await load("citation-view.js");
});

const citation = (demonstration) => ({
    id: "c1", claim: "k1", work: { label: "Wang 2020" }, locator: { label: "page", value: "145–146" },
    stance: "supports", status: "proposed", demonstration, decisions: [], mine: false,
});
const claim = (demonstration, ...citations) => ({
    id: "k1", statement: "Uyghur was the official language.", author: { name: "Samuel Scholar" }, demonstration,
    passages: [{ start: 0, end: 6, exact: "Uyghur" }], citations, createdAt: "2026-01-01T00:00:00Z",
});
const cardOf = (item) =>
    cards.claimCard({ id: "claim-k1", kind: "claim", look: "claim-proposed", mine: false, item }, false, {});

describe("what came with the demonstration", () => {
    test("says so on the claim's card and beside the citation", () => {
        const card = cardOf(claim(true, citation(true)));

        assert.match(card.querySelector(".card-head").textContent, /demonstration/);
        assert.match(card.querySelector(".card-citations").textContent, /demonstration/);
    });

    test("is told apart from a person's own citation of the same claim", () => {
        const card = cardOf(claim(true, citation(false)));

        assert.doesNotMatch(card.querySelector(".card-citations").textContent, /demonstration/);
    });

    test("leaves the word out where a person wrote claim and citation", () => {
        assert.doesNotMatch(cardOf(claim(false, citation(false))).textContent, /demonstration/);
    });

    test("says so in the claim panel", () => {
        assert.match(views.citationView(citation(true), false, {}).textContent, /demonstration/);
        assert.doesNotMatch(views.citationView(citation(false), false, {}).textContent, /demonstration/);
    });
});
