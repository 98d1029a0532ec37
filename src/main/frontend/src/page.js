// On every page: the theme switch, menus that close on Escape or a click elsewhere, and the reader's time zone.
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

// The server writes times by the reader's clock, of which no request tells it.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
document.cookie = `zone=${zone}; path=${document.documentElement.dataset.context ?? ""}/; max-age=31536000; SameSite=Lax`;

document.addEventListener("DOMContentLoaded", markTheme);
if (document.readyState !== "loading") {
    markTheme();
}
