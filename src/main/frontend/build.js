// Makes dist/: bundled scripts, web fonts with their style sheet, and the fonts that are set into PDF files.
import { build } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const dist = join(here, "dist");

const LATIN_GREEK_CYRILLIC = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"];

/** Which faces a page may ask for; the browser fetches only the subsets whose letters it meets. */
const WEB_FONTS = [
    { family: "noto-serif", sheets: ["400", "400-italic", "700", "700-italic"], subsets: LATIN_GREEK_CYRILLIC },
    { family: "noto-sans", sheets: ["400", "600"], subsets: LATIN_GREEK_CYRILLIC },
    { family: "noto-naskh-arabic", sheets: ["400", "700"], subsets: ["arabic"] },
    { family: "noto-serif-sc", sheets: ["400"], subsets: null },
];

const PDF_FONTS = [
    "noto-serif/400Regular/NotoSerif_400Regular.ttf",
    "noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf",
    "noto-serif/700Bold/NotoSerif_700Bold.ttf",
    "noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf",
    "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
    "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
    "noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf",
    "noto-naskh-arabic/NotoNaskhArabic_700Bold.ttf",
];

/** A numbered subset ("[42]") is one slice of a large character set, a named one ("latin") a script. */
function wanted(face, family, subsets) {
    const name = /\/\*\s*(\S+)\s*\*\//.exec(face)?.[1] ?? "";
    const subset = name.slice(family.length + 1).replace(/-\d+-(normal|italic)$/, "");
    return subsets === null || subsets.includes(subset);
}

async function webFonts() {
    const target = join(dist, "fonts");
    await mkdir(target, { recursive: true });
    const faces = [];
    for (const { family, sheets, subsets } of WEB_FONTS) {
        const root = join(modules, "@fontsource", family);
        for (const sheet of sheets) {
            const css = await readFile(join(root, `${sheet}.css`), "utf8");
            for (const [face] of css.matchAll(/\/\*[^*]*\*\/\s*@font-face\s*\{[^}]*\}/g)) {
                if (!wanted(face, family, subsets)) {
                    continue;
                }
                const file = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(face)[1];
                await cp(join(root, "files", file), join(target, file));
                faces.push(face.replace(/src:[^;]*;/, `src: url(./${file}) format('woff2');`));
            }
        }
        await cp(join(root, "LICENSE"), join(target, `${family}-LICENSE.txt`));
    }
    if (faces.length === 0) {
        throw new Error("No web font faces were found in the packages.");
    }
    await writeFile(join(target, "fonts.css"), `${faces.join("\n")}\n`);
}

async function pdfFonts() {
    const target = join(dist, "pdf-fonts");
    await mkdir(target, { recursive: true });
    for (const path of PDF_FONTS) {
        await cp(join(modules, "@expo-google-fonts", path), join(target, path.slice(path.lastIndexOf("/") + 1)));
    }
}

await rm(dist, { recursive: true, force: true });
await build({
    absWorkingDir: here,
    entryPoints: [
        "src/theme.js",
        "src/page.js",
        "src/desk.js",
        "src/placements.js",
        "src/tags.js",
        "src/vocabularies.js",
    ],
    outdir: "dist/scripts",
    bundle: true,
    format: "iife",
    target: ["chrome120", "firefox140", "safari17.4"],
    minify: true,
    legalComments: "none",
    logLevel: "warning",
});
await Promise.all([webFonts(), pdfFonts()]);
