import { ask } from "./notices.js";
import { el } from "./dom.js";
import { t } from "./texts.js";

/** Single keys, unless somebody is typing or in a menu. Bindings are `{key, label, run}`; run answers false if it did nothing. */
export function bindKeys(bindings) {
    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) {
            return;
        }
        const binding = bindings.find((candidate) => candidate.key === event.key);
        if (binding && binding.run() !== false) {
            event.preventDefault();
        }
    });
}

/**
 * Lists keys in a dialog.
 *
 * @param groups as `[heading, [[keys, label], …]]`
 */
export function showKeys(groups) {
    return ask(
        t("keys.title"),
        // The list itself has the focus, so that it is read from its beginning and the arrow keys scroll it.
        el(
            "div",
            { class: "keys-list", tabindex: "0", autofocus: true, role: "group", "aria-label": t("keys.title") },
            groups.map(([heading, keys]) => [
                el("h3", {}, t(heading)),
                el(
                    "dl",
                    { class: "keys" },
                    keys.map(([key, label]) => el("div", {}, el("dt", {}, el("kbd", {}, key)), el("dd", {}, t(label)))),
                ),
            ]),
        ),
        [{ value: null, label: t("close") }],
    );
}

function isTyping(target) {
    return target.closest?.("input, textarea, select, [contenteditable], dialog, [role=menu]") != null;
}
