const TOKENS = /[\p{L}\p{N}\p{M}]+|\s+|./gsu;
const MOST_CELLS = 1_000_000;

/**
 * How two wordings differ: pieces `{kind, text}` in order, kind "same", "gone" (only in the first) or "new" (only in the
 * second), by a longest common subsequence of words. Wordings too long for that count as wholly different.
 */
export function differences(first, second) {
    const a = first.match(TOKENS) ?? [];
    const b = second.match(TOKENS) ?? [];
    if (a.length * b.length > MOST_CELLS) {
        return first === second
            ? pieces([["same", first]])
            : pieces([
                  ["gone", first],
                  ["new", second],
              ]);
    }
    const width = b.length + 1;
    const common = new Uint32Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) {
        for (let j = b.length - 1; j >= 0; j--) {
            common[i * width + j] =
                a[i] === b[j]
                    ? common[(i + 1) * width + j + 1] + 1
                    : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
        }
    }
    const found = [];
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        if (i < a.length && j < b.length && a[i] === b[j]) {
            found.push(["same", a[i++]]);
            j++;
        } else if (j === b.length || (i < a.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
            found.push(["gone", a[i++]]);
        } else {
            found.push(["new", b[j++]]);
        }
    }
    return pieces(found);
}

/** Joins neighbours of one kind; of what stands between two pieces that stayed, all that is gone comes first. */
function pieces(found) {
    const joined = [];
    let gone = "";
    let fresh = "";
    const flush = () => {
        if (gone) {
            joined.push({ kind: "gone", text: gone });
        }
        if (fresh) {
            joined.push({ kind: "new", text: fresh });
        }
        gone = "";
        fresh = "";
    };
    for (const [kind, text] of found) {
        if (kind === "gone") {
            gone += text;
        } else if (kind === "new") {
            fresh += text;
        } else {
            flush();
            const last = joined.at(-1);
            if (last?.kind === "same") {
                last.text += text;
            } else {
                joined.push({ kind: "same", text });
            }
        }
    }
    flush();
    return joined;
}
