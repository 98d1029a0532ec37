import { bindKeys, showKeys } from "./keys.js";

/**
 * Binds the keys of the desk, and lists them at a question mark.
 *
 * @param marking what can be done with selected words, or null where the person may not annotate
 * @param isInText tells whether keys speak to the text, and not to something else on the page
 * @param escape closes what is open; answers false if nothing was
 */
export function bindDeskKeys({ marking, reading, atHand, isInText, escape }) {
    const words = marking
        ? [{ key: "Enter", label: "keys.toolbar", run: () => isInText() && marking.enterToolbar() }, ...marking.keys, ...marking.widening]
        : [];
    const notes = [
        { key: "j", label: "keys.next", run: () => atHand.step(1) },
        { key: "k", label: "keys.previous", run: () => atHand.step(-1) },
        { key: "o", label: "keys.nextAmong", run: () => atHand.stepAmong(1) },
        { key: "O", label: "keys.previousAmong", run: () => atHand.stepAmong(-1) },
        ...(reading.moving ? [{ key: "r", label: "keys.moveEnds", run: () => reading.moving.begin() }] : []),
        { key: "Ctrl+Z", label: "keys.undo", run: () => false },
        { key: "Ctrl+Shift+Z", label: "keys.redo", run: () => false },
        { key: "Escape", label: "keys.escape", run: escape },
    ];
    const listed = (bindings) => bindings.map(({ key, label }) => [key, label]);
    const help = {
        key: "?",
        label: "keys.help",
        run: () =>
            void showKeys(
                [
                    ["keys.notes", listed(notes)],
                    ["keys.text", listed(reading.keys)],
                    ["keys.words", listed(words)],
                    ...reading.listed,
                    ["keys.page", listed([help])],
                ].filter(([, keys]) => keys.length > 0),
            ),
    };
    bindKeys([...words, ...notes, ...reading.keys, help]);
}
