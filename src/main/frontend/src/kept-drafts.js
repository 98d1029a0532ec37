import { t } from "./texts.js";

/**
 * Offers to go on with the note and the claim that were begun and never saved.
 *
 * @param onNote called with what was kept of a note
 * @param onClaim called with what was kept of a claim
 */
export function offerDrafts({ drafts, notices, onNote, onClaim }) {
    const offer = (text, kept, goOn) =>
        notices.show("info", t(text), { action: { label: t("draft.continue"), run: () => goOn(kept) } });
    const note = drafts.find("note");
    if (note?.target && note.body) {
        offer("draft.noteFound", note, onNote);
    }
    const claim = drafts.find("claim");
    if (claim?.passages?.length && claim.statement) {
        offer("draft.claimFound", claim, onClaim);
    }
}
