import { el } from "./dom.js";
import { citable, noteName, referenceLabel } from "./note-index.js";
import { ask } from "./notices.js";
import { t } from "./texts.js";

/**
 * "Cite this": takes what a source note says into the open claim, or lets a claim be chosen or made first and waits
 * for it.
 */
export class Citing {
    #store;
    #notices;
    #panel;
    #openClaim;
    #waiting = null;
    #dismiss = null;

    /** @param openClaim opens the claim with an id in the panel */
    constructor({ store, notices, panel, openClaim }) {
        this.#store = store;
        this.#notices = notices;
        this.#panel = panel;
        this.#openClaim = openClaim;
    }

    /** Whether a note waits for a claim. */
    get isWaiting() {
        return this.#waiting !== null;
    }

    /** Cites the source note that lies in a range of code points. */
    async citeAt(start, end) {
        const note = this.#store.sourceNotes.find((candidate) => candidate.start < end && start < candidate.end);
        if (note) {
            await this.cite(note);
        } else {
            this.#notices.show("warn", t("notes.unread"));
        }
    }

    async cite(note) {
        const references = citable(note);
        const reference = references.length === 1 ? references[0] : await chooseReference(references);
        if (!reference) {
            return;
        }
        this.stop();
        this.#waiting = {
            values: { ...reference, stance: "supports", sourceNote: note.id },
            from: t("citation.fromNote", noteName(note)),
        };
        if (this.#panel.mayCite) {
            await this.handOver();
            return;
        }
        const mine = this.#store.claims.filter((claim) => claim.mine);
        const chosen = mine.length === 0 ? { passage: true } : await chooseClaim(mine, noteName(note));
        if (chosen === null) {
            this.stop();
        } else if (chosen.claim) {
            this.#openClaim(chosen.claim);
        } else {
            this.#dismiss = this.#notices.show("info", t("citing.waiting", noteName(note)), {
                action: { label: t("cancel"), run: () => this.stop() },
            });
        }
    }

    /** A claim is open now: gives it the note that waits, if one does. */
    async handOver() {
        if (this.#waiting && this.#panel.mayCite) {
            const { values, from } = this.#waiting;
            this.stop();
            await this.#panel.cite(values, from);
        }
    }

    stop() {
        this.#waiting = null;
        this.#dismiss?.();
        this.#dismiss = null;
    }
}

async function chooseReference(references) {
    const chosen = await ask(t("notes.several"), el("p", {}, t("notes.severalExplain")), [
        ...references.map((reference, index) => ({ value: index, label: referenceLabel(reference) })),
        { value: null, label: t("cancel") },
    ]);
    return chosen === null ? null : references[chosen];
}

/** Answers `{claim: id}`, `{passage: true}` for a new claim, or null. */
async function chooseClaim(claims, name) {
    const choices = claims.map((claim) =>
        el(
            "label",
            { class: "choice" },
            el("input", { type: "radio", name: "claim", value: claim.id, checked: claim === claims.at(-1) }),
            el("span", { dir: "auto" }, claim.statement),
        ),
    );
    const list = el("fieldset", { class: "claim-choices" }, el("legend", {}, t("citing.which")), choices);
    const answer = await ask(t("citing.title", name), list, [
        { value: "claim", label: t("citing.useClaim"), kind: "primary" },
        { value: "passage", label: t("citing.selectPassage") },
        { value: null, label: t("cancel") },
    ]);
    if (answer === "claim") {
        return { claim: list.querySelector("input:checked").value };
    }
    return answer === "passage" ? { passage: true } : null;
}
