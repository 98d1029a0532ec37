// On every page: "/" goes to the search box. On the page of what was found: j and k, or the arrows, go from hit to hit. On
// the desk: an address that names a block leads to it.
const box = document.getElementById("site-find");

/** A page with a box of its own for its list keeps the key for that one. */
const other = [...document.querySelectorAll("[aria-keyshortcuts='/']")].some((element) => element !== box);
if (other) {
    box?.removeAttribute("aria-keyshortcuts");
}

function isTyping(element) {
    return element.closest("input, textarea, select, dialog, [contenteditable]") !== null;
}

function step(by) {
    const hits = [...document.querySelectorAll("[data-hit]")];
    const at = hits.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : hits.length - 1) : at + by;
    hits[Math.max(0, Math.min(hits.length - 1, next))]?.focus();
    return hits.length > 0;
}

const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) {
        return;
    }
    if (event.key === "/" && box && !other) {
        event.preventDefault();
        box.focus();
        box.select();
    } else if (steps[event.key] && step(steps[event.key])) {
        event.preventDefault();
    }
});

/** Arrow down leaves the box for the first hit. */
box?.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && step(1)) {
        event.preventDefault();
    }
});

function goToBlock() {
    const ordinal = /^#block-(\d+)$/.exec(location.hash)?.[1];
    const block = ordinal && document.querySelector(`.desk [data-block="${ordinal}"]`);
    if (!block) {
        return;
    }
    for (let around = block.closest("details"); around; around = around.parentElement.closest("details")) {
        around.open = true;
    }
    block.tabIndex = -1;
    block.classList.add("found-here");
    block.scrollIntoView({ block: "center" });
    block.focus({ preventScroll: true });
}

window.addEventListener("hashchange", goToBlock);
goToBlock();
// Fonts and the margin have moved the text by then.
window.addEventListener("load", goToBlock);
