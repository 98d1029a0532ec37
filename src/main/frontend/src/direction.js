const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** "rtl" or "ltr", by most of a text's letters: the first one may belong to a name in another script. */
export function directionOf(text) {
    const { left, right } = lettersOf(text);
    return right > left ? "rtl" : "ltr";
}

/**
 * The direction of words taken from a text: the text's own, as on the page they come from, unless all but a tenth of
 * their letters run the other way.
 */
export function directionWithin(base, text) {
    const { left, right } = lettersOf(text);
    const [own, other] = base === "rtl" ? [right, left] : [left, right];
    const turned = base === "rtl" ? "ltr" : "rtl";
    return other > 0 && own * 10 <= other ? turned : base;
}

function lettersOf(text) {
    const letters = text.match(/\p{L}/gu) ?? [];
    const right = letters.filter((letter) => FROM_THE_RIGHT.test(letter)).length;
    return { left: letters.length - right, right };
}
