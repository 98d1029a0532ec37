package org.scholion.bibliography.bibtex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** LaTeX commands and the characters that they stand for, both ways. */
final class LatexCommands {
    private static final Map<String, String> CHARACTERS = new HashMap<>();
    private static final Map<Integer, String> NAMES = new HashMap<>();
    private static final Map<String, String> MATHEMATICS = new HashMap<>();

    /** Accent commands, each with its combining character. */
    private static final Map<String, Integer> ACCENTS = Map.ofEntries(
            Map.entry("`", 0x300),
            Map.entry("'", 0x301),
            Map.entry("^", 0x302),
            Map.entry("~", 0x303),
            Map.entry("\"", 0x308),
            Map.entry("=", 0x304),
            Map.entry(".", 0x307),
            Map.entry("u", 0x306),
            Map.entry("v", 0x30c),
            Map.entry("H", 0x30b),
            Map.entry("c", 0x327),
            Map.entry("k", 0x328),
            Map.entry("d", 0x323),
            Map.entry("b", 0x331),
            Map.entry("r", 0x30a),
            Map.entry("t", 0x361),
            Map.entry("U", 0x30e),
            Map.entry("G", 0x30f),
            Map.entry("h", 0x309),
            Map.entry("f", 0x311),
            Map.entry("textcommabelow", 0x326),
            Map.entry("textcircumflex", 0x302));

    /** Commands that set their argument, with the tags of CSL's rich text. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("emph", "i"),
            Map.entry("textit", "i"),
            Map.entry("textsl", "i"),
            Map.entry("mkbibemph", "i"),
            Map.entry("mkbibitalic", "i"),
            Map.entry("textbf", "b"),
            Map.entry("mkbibbold", "b"),
            Map.entry("textsuperscript", "sup"),
            Map.entry("mkbibsuperscript", "sup"),
            Map.entry("textsubscript", "sub"));

    /** Commands that set what follows in their group. */
    private static final Map<String, String> SWITCHES =
            Map.of("em", "i", "it", "i", "itshape", "i", "sl", "i", "slshape", "i", "bf", "b", "bfseries", "b");

    /** Commands whose first argument is no text. */
    private static final Set<String> SKIPPED_ARGUMENT = Set.of(
            "foreignlanguage", "selectlanguage", "textlang", "hspace", "vspace", "fontsize", "color", "textcolor");

    private static final Set<String> QUOTING = Set.of("enquote", "mkbibquote", "textquote");

    private static final Map<Integer, String> ACCENT_NAMES = new HashMap<>();

    static {
        read("commands.txt", (name, characters) -> {
            CHARACTERS.put(name, characters);
            if (characters.codePointCount(0, characters.length()) == 1) {
                NAMES.putIfAbsent(characters.codePointAt(0), name);
            }
        });
        read("math.txt", MATHEMATICS::put);
        ACCENTS.forEach((name, mark) -> ACCENT_NAMES.merge(mark, name, (a, b) -> a.length() < b.length() ? a : b));
    }

    private LatexCommands() {}

    /** The tag of CSL's rich text for a command that sets its argument; null for another. */
    static String tag(String name) {
        return TAGS.get(name);
    }

    /** The tag of CSL's rich text for a command that sets the rest of its group; null for another. */
    static String switchedTag(String name) {
        return SWITCHES.get(name);
    }

    /** Whether a command's first argument is no text. */
    static boolean skipsArgument(String name) {
        return SKIPPED_ARGUMENT.contains(name);
    }

    /** Whether a command puts its argument in quotation marks. */
    static boolean quotes(String name) {
        return QUOTING.contains(name);
    }

    private static void read(String resource, Entries entries) {
        try (InputStream in = LatexCommands.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                if (!line.startsWith("#") && space > 0) {
                    entries.add(line.substring(0, space), line.substring(space + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A table of this program cannot be read: " + resource, e);
        }
    }

    /** The characters that a command stands for. */
    static Optional<String> characters(String command) {
        return Optional.ofNullable(CHARACTERS.get(command));
    }

    /** The same within mathematics. */
    static Optional<String> mathematics(String command) {
        return Optional.ofNullable(MATHEMATICS.get(command)).or(() -> characters(command));
    }

    /** The command that stands for a character. */
    static Optional<String> nameOf(int character) {
        return Optional.ofNullable(NAMES.get(character));
    }

    /** The combining character that an accent command puts on the next letter. */
    static Optional<Integer> accent(String command) {
        return Optional.ofNullable(ACCENTS.get(command));
    }

    /** The accent command of a combining character. */
    static Optional<String> accentNameOf(int mark) {
        return Optional.ofNullable(ACCENT_NAMES.get(mark));
    }

    @FunctionalInterface
    private interface Entries {
        void add(String name, String characters);
    }
}
