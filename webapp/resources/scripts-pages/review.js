// One key for each act of the review queue: a button's data-key is pressed on its behalf.
const keys = document.getElementById("keys");

function isTyping(element) {
    return element.closest("textarea, select, dialog, input:not([type=radio]):not([type=checkbox])") !== null;
}

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
    }
    const button = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (button && !button.disabled) {
        event.preventDefault();
        button.click();
    }
});

document.addEventListener("click", (event) => {
    if (event.target.closest('[data-key="?"]')) {
        keys.showModal();
    }
});
