/**
 * What was typed about one claim and the server has not got yet: parts of one draft in this browser, which goes when its
 * last part does. Parts: "statement" `{text, base, version}`, "passages" `{list, version}`, "citation"
 * `{of, version, values, newWork, sent}`, "sent" `{statement, passages}`. Base and version are what the words were typed
 * over, null for what is new; sent is what the server was told without an answer, or null.
 */
export class ClaimDraft {
    #drafts;
    #parts;
    name;

    /** A new claim on a passage. */
    static ofNew(drafts, { revision, start, end }) {
        return new ClaimDraft(drafts, `claim.new-${revision}-${start}-${end}`);
    }

    /** A claim that the server has. */
    static of(drafts, claim) {
        return new ClaimDraft(drafts, nameOf(claim));
    }

    constructor(drafts, name) {
        this.#drafts = drafts;
        this.name = name;
        this.#parts = drafts.find(name) ?? {};
    }

    /** What was kept of a part, or null. */
    get(part) {
        return this.#parts[part] ?? null;
    }

    /** Whether there is something that nobody wants to lose. */
    get isWorthKeeping() {
        return isWorthKeeping(this.#parts);
    }

    /** Keeps a part in a moment; null lets it go. */
    keep(part, value) {
        this.#parts = { ...this.#parts, [part]: value };
        if (value === null) {
            delete this.#parts[part];
        }
        this.#keepAs(this.name);
    }

    /** The server has the claim now: what is left goes on as what was typed about it. */
    become(claim) {
        const { citation } = this.#parts;
        this.drop();
        this.name = nameOf(claim);
        this.#parts = { claim: claim.id, ...(citation ? { citation } : {}) };
        this.#keepAs(this.name);
    }

    drop() {
        this.#parts = {};
        this.#drafts.drop(this.name);
    }

    #keepAs(name) {
        if (isWorthKeeping(this.#parts)) {
            this.#drafts.keepSoon(name, this.#parts);
        } else {
            this.#drafts.drop(name);
        }
    }
}

/** Whether the parts of a draft say more than that a claim was begun. */
export function isWorthKeeping({ claim, statement, passages, citation }) {
    return Boolean(statement?.text?.trim() || citation || (passages && (claim || passages.list.length > 1)));
}

/** Everything that was typed, as words to be copied. */
export function wordsOf({ statement, citation }) {
    const { locator, quote, translation } = citation?.values ?? {};
    return [statement?.text, locator?.value, quote, translation].filter(Boolean).join("\n\n");
}

function nameOf({ id }) {
    return `claim.${id}`;
}
