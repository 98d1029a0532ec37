// Which file the chosen works come as: keeps the link, the address for programs and the preview in step with the choice.
import { StyleChooser } from "./style-chooser.js";

const HOUSE_STYLE = "chicago-notes-bibliography";
const HOUSE_LOCALE = "en-US";

const api = `${document.documentElement.dataset.context ?? ""}/api/v1/`;
const page = document.querySelector("[data-export]");
const styling = document.getElementById("styling");
const locale = document.getElementById("locale");
const preview = document.getElementById("preview");
const previewStatus = document.getElementById("preview-status");
const address = document.getElementById("address");
const download = document.getElementById("download");
const asked = new URLSearchParams(location.search);

const formats = [...document.querySelectorAll("input[name=format]")];
const format = () => formats.find((one) => one.checked);
/** What the server says of the chosen works; it writes the element anew with each choice. */
const chosen = () => document.getElementById("chosen").dataset;

async function get(path, signal) {
    const answer = await fetch(api + path, { headers: { Accept: "application/json" }, signal });
    if (!answer.ok) {
        throw new Error((await answer.json()).detail);
    }
    return answer.json();
}

const styles = new StyleChooser(
    async (words, limit) => (await get(`styles?limit=${limit}&q=${encodeURIComponent(words)}`)).items,
    (style) => {
        document.getElementById("style-chosen").textContent = style.title;
        // A style that asks for a language is set in it, until a person chooses another.
        const own = [...locale.options].find((option) => option.value === style.locale);
        if (!localeChosen) {
            locale.value = own ? own.value : HOUSE_LOCALE;
        }
        follow();
    },
);

let localeChosen = asked.has("locale");

/** The address of the file, relative to the API's. */
function file() {
    const { query, edition } = chosen();
    const form = format();
    const parts = new URLSearchParams(edition ? "" : query);
    let path = edition ? `editions/${edition}/references` : form.dataset.file;
    if ("formatted" in form.dataset) {
        path = edition ? path : "bibliography";
        parts.set("style", styles.chosen?.id ?? HOUSE_STYLE);
        parts.set("locale", locale.value);
    }
    if (path === `${form.dataset.file}` && ["bibtex", "ris", "csl-json"].includes(form.value)) {
        parts.delete("format");
    } else {
        parts.set("format", form.value);
    }
    const words = parts.toString();
    return words ? `${path}?${words}` : path;
}

/** Brings everything in step with what is chosen. */
function follow() {
    const path = file();
    const isFormatted = "formatted" in format().dataset;
    styling.hidden = !isFormatted;
    page.classList.toggle("with-style", isFormatted);
    address.value = new URL(api + path, page.dataset.origin || location.origin).href;
    download.href = api + path;
    // The server names the file; where several are fetched, the name tells them apart.
    download.setAttribute("download", "");
    const isEmpty = chosen().total === "0";
    download.toggleAttribute("aria-disabled", isEmpty);
    if (isEmpty) {
        download.setAttribute("aria-disabled", "true");
    }
    if (isFormatted) {
        showPreview();
    }
}

let shown = "";
let running = null;

/** Shows how the style sets some of the works; an answer that comes late is dropped. */
async function showPreview() {
    const { edition, sample } = chosen();
    if (!styles.chosen) {
        return;
    }
    if (!sample) {
        preview.replaceChildren();
        previewStatus.textContent = preview.dataset.none;
        shown = "";
        return;
    }
    const works = edition
        ? `&edition=${edition}`
        : sample.split(",").map((key) => `&key=${encodeURIComponent(key)}`).join("");
    const path = `styles/${encodeURIComponent(styles.chosen.id)}/preview?locale=${encodeURIComponent(locale.value)}${works}`;
    if (path === shown) {
        return;
    }
    shown = path;
    running?.abort();
    running = new AbortController();
    preview.setAttribute("aria-busy", "true");
    const title = styles.chosen.title;
    try {
        const { items } = await get(path, running.signal);
        preview.replaceChildren(...items.map(sampleOf));
        previewStatus.textContent = title;
    } catch (problem) {
        if (problem.name === "AbortError") {
            return;
        }
        shown = "";
        preview.replaceChildren();
        previewStatus.textContent = problem.message;
    }
    preview.removeAttribute("aria-busy");
}

function sampleOf(sample) {
    const box = document.createElement("dl");
    for (const part of ["first", "later", "entry"]) {
        const name = document.createElement("dt");
        name.textContent = preview.dataset[part];
        const words = document.createElement("dd");
        words.className = part;
        words.dir = "auto";
        // The server escapes all words; what is left are elements for italics and the like.
        words.innerHTML = sample[part];
        box.append(name, words);
    }
    return box;
}

for (const one of formats) {
    one.addEventListener("change", follow);
}
locale.addEventListener("change", () => {
    localeChosen = true;
    follow();
});
download.addEventListener("click", (event) => {
    if (download.getAttribute("aria-disabled") === "true") {
        event.preventDefault();
    }
});
address.addEventListener("focus", () => address.select());
document.getElementById("copy").addEventListener("click", async ({ currentTarget: button }) => {
    const said = document.getElementById("copied");
    address.select();
    try {
        await navigator.clipboard.writeText(address.value);
        said.textContent = button.dataset.done;
    } catch {
        // Browsers give pages no clipboard without HTTPS; the words are selected, the keyboard copies them.
        said.textContent = button.dataset.failed;
    }
});

let added = "";
window.jQuery?.(document).on("pfAjaxComplete", () => {
    const now = document.getElementById("own-added")?.dataset.added ?? "";
    if (now && now !== added) {
        document.getElementById("style-query").value = "";
        styles.search(now);
    }
    added = now;
    document.getElementById("copied").textContent = "";
    follow();
});

const wanted = formats.find((one) => one.value === asked.get("format")) ?? formats[0];
wanted.checked = true;
locale.value = asked.get("locale") ?? HOUSE_LOCALE;
if (locale.selectedIndex < 0) {
    locale.value = HOUSE_LOCALE;
}
follow();
styles.search(asked.get("style") ?? HOUSE_STYLE);
