import english from "./texts/en.json";

/** An interface text, with {0}, {1} … replaced; a missing key shows itself. */
export function t(key, ...values) {
    const text = english[key] ?? key;
    return text.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
}
