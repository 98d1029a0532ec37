import { isWorthKeeping, wordsOf } from "./claim-draft.js";
import { el, field, shortened } from "./dom.js";
import { ask } from "./notices.js";
import { t } from "./texts.js";

/** As many as the page shows at once; older ones are offered when those are done with. */
const MOST = 3;

/**
 * Offers to go on with what was begun and never saved: notes, claims, replies and edits. What had arrived at the server
 * although its answer did not come is let go.
 *
 * @param notes goes on with notes: `begin(target, kept)`, `edit(entry)`, `reply(entry)`, `editReply(entry, id)`,
 *     `hasArrived(kind, kept, id)`
 * @param find finds the card of a highlight or note by its id
 * @param onNote called with what was kept of a new note, before it is gone on with
 * @param claims goes on with claims: `goOn(kept)` tells whether it could, `hasArrived(kept)`
 */
export async function offerDrafts({ drafts, notices, notes, find, onNote, claims }) {
    const withCard = (kept, id, act) => {
        const entry = find(id);
        if (entry && !entry.item.deleted) {
            act(entry);
        } else {
            showLostWords(kept, drafts);
        }
    };
    const goOn = {
        note: (kept) => {
            onNote(kept);
            notes.begin(kept.target, kept);
        },
        claim: (kept) => claims.goOn(kept) || showLostWords({ ...kept, body: wordsOf(kept) }, drafts),
        reply: (kept, id) => withCard(kept, id, (entry) => notes.reply(entry)),
        edit: (kept, id) =>
            withCard(kept, kept.root ?? id, (entry) => (kept.root ? notes.editReply(entry, id) : notes.edit(entry))),
    };
    let offered = 0;
    for (const [name, kept] of drafts.all().filter(isWorthOffering)) {
        const [kind, id] = split(name);
        if (kind === "claim" ? claims.hasArrived(kept) : await notes.hasArrived(kind, kept, id)) {
            drafts.drop(name);
        } else if (++offered <= MOST) {
            notices.show("info", t(`draft.${kind}Found`), {
                more: shortened(kind === "claim" ? wordsOf(kept) : kept.body, 80),
                action: { label: t("draft.continue"), run: () => goOn[kind]({ ...kept, name }, id) },
            });
        }
    }
}

function split(name) {
    const dot = name.indexOf(".");
    return dot < 0 ? [name, null] : [name.slice(0, dot), name.slice(dot + 1)];
}

function isWorthOffering([name, kept]) {
    const [kind] = split(name);
    return kind === "claim"
        ? isWorthKeeping(kept)
        : kind === "note"
          ? Boolean(kept.target && kept.body)
          : ["reply", "edit"].includes(kind) && Boolean(kept.body);
}

/** The note that the words belong to is gone: they can still be taken from here. */
export async function showLostWords(kept, drafts) {
    const words = el("textarea", { rows: "6", readonly: true, value: kept.body, dir: "auto" });
    const choice = await ask(t("draft.gone"), field(t("draft.yourWords"), words, t("draft.goneHint")), [
        { value: "drop", label: t("draft.throwAway") },
        { value: null, label: t("draft.keepThem"), kind: "primary" },
    ]);
    if (choice === "drop") {
        drafts.drop(kept.name);
    }
}
