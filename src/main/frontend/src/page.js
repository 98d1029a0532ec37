// On every page: the theme switch, and menus that close on Escape or a click elsewhere.
import { chooseTheme, storedTheme } from "./theming.js";

function markTheme() {
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
        button.setAttribute("aria-pressed", String(button.dataset.themeChoice === storedTheme()));
    }
}

function closeMenus(except) {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
        if (menu !== except) {
            menu.open = false;
        }
    }
}

document.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-theme-choice]");
    if (choice) {
        chooseTheme(choice.dataset.themeChoice);
        markTheme();
    }
    closeMenus(event.target.closest("details.menu"));
});

document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (open) {
        open.open = false;
        open.querySelector("summary").focus();
    }
});

document.addEventListener("DOMContentLoaded", markTheme);
if (document.readyState !== "loading") {
    markTheme();
}
