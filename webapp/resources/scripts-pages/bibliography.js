// The bibliography by keyboard, and what is typed into a field kept until it is saved or given up.
const keys = document.getElementById("keys");
const narrowing = document.getElementById("narrowing");
const wide = window.matchMedia("(min-width: 1401px)");

function follow() {
    narrowing.open = wide.matches;
}
wide.addEventListener("change", follow);
follow();

const links = () => [...document.querySelectorAll("#works .work-names a")];
const detail = () => document.querySelector(".work-open");

/** The row that has the focus, else the work that is open, else none. */
function place(all) {
    const row = document.activeElement.closest?.("#works tbody tr") ?? document.querySelector("#works tr.chosen");
    return all.findIndex((link) => row?.contains(link));
}

function step(by) {
    const all = links();
    if (all.length === 0) {
        return;
    }
    const next = place(all) + by;
    if (next >= all.length || (next < 0 && by < 0)) {
        turn(by);
        return;
    }
    all[Math.max(next, 0)].focus();
}

/** Goes on to the next page of the table, or back, and to its first or last row. */
function turn(by) {
    const button = document.querySelector(by > 0 ? "#works .ui-paginator-next" : "#works .ui-paginator-prev");
    if (!button || button.classList.contains("ui-state-disabled")) {
        return;
    }
    window.jQuery(document).one("pfAjaxComplete", () => links().at(by > 0 ? 0 : -1)?.focus());
    button.click();
}

function select() {
    const all = links();
    const at = place(all);
    if (at >= 0) {
        all[at].closest("tr").querySelector(".work-pick input").click();
        all[at].focus();
    }
}

function edit() {
    const row = document.activeElement.closest?.("#works tbody tr");
    const link = row?.querySelector(".work-names a");
    if (link && !row.classList.contains("chosen")) {
        window.jQuery(document).one("pfAjaxComplete", () => setTimeout(toFields));
        link.click();
    } else {
        toFields();
    }
}

/** Leads to the first field that can be typed into, and opens it where it is closed. */
function toFields() {
    const field = detail()?.querySelector("[data-field]:not([data-field=type]) :is(.field-edit input, [id$=':edit'])");
    field?.focus();
    if (field?.matches("button")) {
        field.click();
    }
}

const acts = {
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    x: select,
    e: edit,
    "/": () => document.getElementById("search:query").select(),
    "?": () => keys.showModal(),
};

function isTyping(element) {
    return element.closest("textarea, select, dialog, input:not([type=checkbox])") !== null;
}

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
        return;
    }
    if (event.target.id === "search:query" && ["Enter", "Escape", "ArrowDown"].includes(event.key)) {
        event.preventDefault();
        links()[0]?.focus();
    } else if (event.key === "Escape") {
        leave(event);
    } else if (!isTyping(event.target) && acts[event.key]) {
        // Elsewhere arrows scroll, and move between choices.
        if (event.key.startsWith("Arrow") && !event.target.closest("#works")) {
            return;
        }
        event.preventDefault();
        acts[event.key]();
    }
});

document.getElementById("show-keys").addEventListener("click", () => keys.showModal());

/** Escape gives up what was typed in a box; outside of one it leads back to the table. */
function leave(event) {
    const box = event.target.closest(".field-edit, .editor");
    if (box) {
        event.preventDefault();
        forget(event.target);
        const button = box.querySelector(".leave");
        if (button) {
            button.click();
        } else {
            event.target.value = event.target.defaultValue;
        }
    } else if (event.target.closest(".library-detail")) {
        event.preventDefault();
        links()[place(links())]?.focus();
    }
}

// --- What is typed and not saved: kept per work and field, put back when the field is shown again. ---
const PREFIX = "scholion:field:";

function draftKey(element) {
    const field = element.closest?.("[data-field]")?.dataset.field;
    const work = detail()?.dataset.work;
    return field && work ? `${PREFIX}${work}:${field}` : null;
}

function forget(element) {
    const key = draftKey(element);
    if (key) {
        sessionStorage.removeItem(key);
    }
}

document.addEventListener("input", (event) => {
    if (event.target.matches(".field-edit input")) {
        const key = draftKey(event.target);
        if (key === null) {
            return;
        }
        if (event.target.value === event.target.defaultValue) {
            sessionStorage.removeItem(key);
        } else {
            sessionStorage.setItem(key, event.target.value);
        }
    }
});

/** Puts kept texts back: into the box where the field is open, else it opens the field first. */
function restore() {
    const work = detail()?.dataset.work;
    if (!work) {
        return;
    }
    for (const line of detail().querySelectorAll("[data-field]")) {
        const key = `${PREFIX}${work}:${line.dataset.field}`;
        const kept = sessionStorage.getItem(key);
        const box = line.querySelector(".field-edit input");
        if (kept === null) {
            continue;
        }
        if (box) {
            box.value = kept;
            box.classList.add("unsaved");
        } else if (line.querySelector(".field-value [dir]")?.textContent.trim() === kept.trim()) {
            sessionStorage.removeItem(key);
        } else {
            const opening = line.querySelector("[id$=':edit']");
            if (opening) {
                opening.click();
                return;
            }
        }
    }
}

let saving = null;

function settle() {
    if (saving && !document.querySelector(".ui-messages-error, .messages > .notice.error")) {
        sessionStorage.removeItem(saving);
    }
    saving = null;
    restore();
}

// A field that is left or made unknown by its button is given up.
document.addEventListener("click", (event) => {
    if (event.target.closest(".field-edit .leave, .field-edit [id$=':forget']")) {
        forget(event.target);
    } else if (event.target.closest(".field-edit [id$=':save']")) {
        saving = draftKey(event.target);
    }
});

const jquery = window.jQuery;
if (jquery) {
    jquery(document).on("pfAjaxComplete", () => setTimeout(settle));
}
// The buttons of the page work only once all of its scripts have run.
if (document.readyState === "complete") {
    restore();
} else {
    window.addEventListener("load", () => setTimeout(restore));
}
