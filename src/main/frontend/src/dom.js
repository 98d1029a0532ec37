const ICONS = `${document.documentElement.dataset.context ?? ""}/resources/images/icons.svg`;
const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an element. Properties: "class", "data-…", "aria-…" and other attributes as written; "on…" takes a listener;
 * false and null leave an attribute out, true writes it empty. Children are nodes or strings; strings become text.
 */
export function el(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (key.startsWith("on")) {
            element.addEventListener(key.slice(2), value);
        } else if (key === "value") {
            element.value = value;
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(key, value === true ? "" : value);
        }
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

/** An icon of the sprite; decorative, its word stands beside it. */
export function icon(name) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(SVG, "use");
    use.setAttribute("href", `${ICONS}#${name}`);
    svg.append(use);
    return svg;
}

export function button(label, iconName, onclick, properties = {}) {
    return el(
        "button",
        { type: "button", class: "button small", ...properties, onclick },
        iconName ? icon(iconName) : null,
        label,
    );
}

/** The one place where HTML from the server enters the page: a body that the server has sanitised. */
export function sanitisedBody(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
}

let serial = 0;

export function uniqueId(prefix) {
    return `${prefix}-${++serial}`;
}

/** A labelled form field; the control gets the id that its label names. */
export function field(label, control, hint) {
    control.id ||= uniqueId("field");
    const parts = [el("label", { for: control.id }, label), control];
    if (hint) {
        const hintId = `${control.id}-hint`;
        control.setAttribute("aria-describedby", hintId);
        parts.push(el("p", { class: "hint", id: hintId }, hint));
    }
    return el("div", { class: "field" }, ...parts);
}

export function select(options, chosen, properties = {}) {
    const control = el(
        "select",
        properties,
        options.map(([value, label]) => el("option", { value, selected: value === chosen }, label)),
    );
    return control;
}

/** Gives a parent these children in this order; those that are there already stay where they are, with their focus. */
export function arrange(parent, children) {
    for (const child of [...parent.childNodes]) {
        if (!children.includes(child)) {
            child.remove();
        }
    }
    children.forEach((child, index) => {
        const there = parent.childNodes[index] ?? null;
        if (there !== child) {
            parent.insertBefore(child, there);
        }
    });
}

export function debounced(action, milliseconds) {
    let timer = 0;
    return (...args) => {
        clearTimeout(timer);
        timer = setTimeout(() => action(...args), milliseconds);
    };
}

/** Shortens for display only; never splits a letter from its marks. */
export function shortened(text, length) {
    const letters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(0, length * 4))];
    return letters.length <= length && text.length <= length * 4
        ? text
        : `${letters
              .slice(0, length)
              .map((letter) => letter.segment)
              .join("")
              .trimEnd()}…`;
}

const DAYS = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const MOMENTS = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });

/** A day in the reader's words, the exact time when asked for, or at once if it is `exact`. */
export function dateTime(instant, exact = false) {
    const date = new Date(instant);
    return Number.isNaN(date.valueOf())
        ? el("span", {}, instant)
        : el("time", { datetime: instant, title: MOMENTS.format(date) }, (exact ? MOMENTS : DAYS).format(date));
}
