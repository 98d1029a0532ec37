import { el, field } from "./dom.js";
import { ask } from "./notices.js";
import { t } from "./texts.js";

/** As many as the page shows at once; older ones are offered when those are done with. */
const MOST = 3;

/**
 * Offers to go on with what was begun and never saved: notes, claims, replies and edits.
 *
 * @param notes goes on with notes: `begin(target, kept)`, `edit(entry)`, `reply(entry)`, `editReply(entry, id)`
 * @param find finds the card of a highlight or note by its id
 * @param onNote called with what was kept of a new note, before it is gone on with
 * @param onClaim called with what was kept of a claim
 */
export function offerDrafts({ drafts, notices, notes, find, onNote, onClaim }) {
    const goOn = {
        note: (kept) => {
            onNote(kept);
            notes.begin(kept.target, kept);
        },
        claim: onClaim,
        reply: (kept, id) => withCard(kept, id, (entry) => notes.reply(entry)),
        edit: (kept, id) =>
            withCard(kept, kept.root ?? id, (entry) => (kept.root ? notes.editReply(entry, id) : notes.edit(entry))),
    };
    const withCard = (kept, id, act) => {
        const entry = find(id);
        if (entry && !entry.item.deleted) {
            act(entry);
        } else {
            showLostWords(kept, drafts);
        }
    };
    for (const [name, kept] of drafts.all().filter(isWorthOffering).slice(0, MOST)) {
        const [kind, id] = split(name);
        notices.show("info", t(`draft.${kind}Found`), {
            action: { label: t("draft.continue"), run: () => goOn[kind]({ ...kept, name }, id) },
        });
    }
}

function split(name) {
    const dot = name.indexOf(".");
    return dot < 0 ? [name, null] : [name.slice(0, dot), name.slice(dot + 1)];
}

function isWorthOffering([name, kept]) {
    const [kind] = split(name);
    return kind === "claim"
        ? Boolean(kept.passages?.length && kept.statement)
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
