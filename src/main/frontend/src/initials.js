/** How many colours the style sheet knows. */
export const COLOURS = 6;

/** The same person has the same colour everywhere. */
export function colourOf(handle) {
    return [...(handle ?? "")].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % COLOURS;
}

/** The first letters of the first and the last word of a name; of a name in one word its first letter. */
export function initialsOf(name) {
    const words = name.trim().split(/\s+/u);
    return (words.length > 1 ? [words[0], words.at(-1)] : words).map(firstLetter).join("").toLocaleUpperCase();
}

function firstLetter(word) {
    const [first] = new Intl.Segmenter().segment(word);
    return first?.segment ?? "";
}
