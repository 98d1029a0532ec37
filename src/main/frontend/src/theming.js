const KEY = "scholion.theme";
const CHOICES = ["auto", "light", "dark"];

/** The theme this browser was told to use; "auto" follows the system. */
export function storedTheme() {
    try {
        const kept = localStorage.getItem(KEY);
        return CHOICES.includes(kept) ? kept : "auto";
    } catch {
        // A browser may forbid storage; the system's choice still holds.
        return "auto";
    }
}

export function applyTheme(theme) {
    const root = document.documentElement;
    if (theme === "auto") {
        root.removeAttribute("data-theme");
    } else {
        root.dataset.theme = theme;
    }
}

export function chooseTheme(theme) {
    applyTheme(theme);
    try {
        localStorage.setItem(KEY, theme);
    } catch {
        // Without storage the choice holds for this page only.
    }
}
