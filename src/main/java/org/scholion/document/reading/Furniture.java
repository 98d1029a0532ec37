package org.scholion.document.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the page around an encyclopedia article leaves behind in a copy: menus, buttons, signposts, the page's foot. */
final class Furniture {
    /** A line longer than this is prose, whatever it says. */
    private static final int LONGEST = 400;

    private static final int LONGEST_ENTRY = 120;

    private static final Set<String> LINES = Set.of(
            "appearance move to sidebar hide",
            "move to sidebar",
            "move to sidebar hide",
            "main menu",
            "main menu move to sidebar hide",
            "from wikipedia, the free encyclopedia",
            "from wikipedia the free encyclopedia",
            "jump to content",
            "jump to navigation",
            "jump to search",
            "jump to navigation jump to search",
            "toggle the table of contents",
            "contents hide",
            "contents [hide]",
            "contents move to sidebar hide",
            "(top)",
            "tools move to sidebar hide",
            "personal tools",
            "view source",
            "view history",
            "edit source",
            "add languages",
            "edit links",
            "what links here",
            "related changes",
            "upload file",
            "permanent link",
            "page information",
            "cite this page",
            "get shortened url",
            "download qr code",
            "print/export",
            "download as pdf",
            "printable version",
            "in other projects",
            "wikidata item",
            "page semi-protected",
            "page extended-protected",
            "authority control databases",
            "learn how and when to remove this message");

    /** Words of the page's foot; in the text itself they may be words of the article. */
    private static final Set<String> LINES_BELOW = Set.of(
            "privacy policy",
            "about wikipedia",
            "disclaimers",
            "contact wikipedia",
            "legal & safety contacts",
            "code of conduct",
            "developers",
            "statistics",
            "cookie statement",
            "mobile view",
            "authority control",
            "search",
            "toggle limited content width",
            "add topic");

    /** Words too common to be furniture anywhere but above the article's first paragraph. */
    private static final Set<String> LINES_ABOVE = Set.of(
            "hide",
            "appearance",
            "donate",
            "log in",
            "create account",
            "wikimedia commons",
            "article",
            "talk",
            "read",
            "edit",
            "tools",
            "actions",
            "general",
            "search",
            "english",
            "text",
            "small",
            "standard",
            "large",
            "width",
            "wide",
            "color",
            "color (beta)",
            "automatic",
            "light",
            "dark",
            "navigation",
            "contribute",
            "languages",
            "views",
            "more",
            "birthday mode",
            "contents");

    private static final List<String> OPENINGS = List.of(
            "main article: ",
            "main articles: ",
            "main page: ",
            "further information: ",
            "see also: ",
            "not to be confused with ",
            "(learn how and when to remove ",
            "learn how and when to remove ",
            "wikimedia commons has media related to ",
            "category: ",
            "categories: ",
            "hidden category: ",
            "hidden categories: ",
            "retrieved from \"http",
            "retrieved from http",
            "this page was last edited on ",
            "text is available under the creative commons ");

    /** Signposts of which only the wording is fixed; each with a word that it cannot lack. */
    private static final Map<String, Pattern> SIGNPOSTS = Map.of(
            "coordinates: ", Pattern.compile("coordinates: [^\\p{L}]*\\d.*"),
            " languages", Pattern.compile("\\d{1,3} languages"),
            " subsection", Pattern.compile("toggle .{1,120} subsection"),
            ", see ", Pattern.compile("for .{1,120}, see .*"),
            " here.", Pattern.compile(".{1,80} redirects? here\\..*"),
            "this article is about ", Pattern.compile("this article is about .{1,200}\\. for .*"));

    private static final List<String> UNMISTAKABLE = List.of(
            "appearance move to sidebar hide",
            "move to sidebar",
            "from wikipedia, the free encyclopedia",
            "from wikipedia the free encyclopedia",
            "jump to navigation",
            "jump to content",
            "toggle the table of contents",
            "contents hide",
            "contents [hide]",
            "contents move to sidebar",
            "download as pdf",
            "this page was last edited on ",
            "retrieved from \"http");

    private static final Pattern EDIT_MARK =
            Pattern.compile("\\[[ \\u00A0]?(edit|edit source|edit \\| edit source)[ \\u00A0]?\\]$");

    private static final Pattern CONTENTS_ENTRY =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})[ \\u00A0\\t]+(\\S.*)");

    private Furniture() {}

    /**
     * Whether a line is furniture.
     *
     * @param aboveText whether the article's first paragraph is still to come
     * @param belowText whether the article's notes have been read
     */
    static boolean is(Line line, boolean aboveText, boolean belowText) {
        if (line.length() > LONGEST) {
            return false;
        }
        String words = folded(line);
        return LINES.contains(words)
                || (aboveText && LINES_ABOVE.contains(words))
                || (belowText && LINES_BELOW.contains(words))
                || OPENINGS.stream().anyMatch(words::startsWith)
                || SIGNPOSTS.entrySet().stream()
                        .anyMatch(sign -> words.contains(sign.getKey())
                                && sign.getValue().matcher(words).matches());
    }

    /** Whether the line by itself shows that the text was copied from an encyclopedia's page. */
    static boolean isUnmistakable(Line line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String words = folded(line);
        return UNMISTAKABLE.stream().anyMatch(words::startsWith);
    }

    /** The char offset of an "[edit]" mark at the line's end, or -1. */
    static int editMark(Line line) {
        if (line.last() != ']' || line.length() > LONGEST) {
            return -1;
        }
        Matcher mark = EDIT_MARK.matcher(line.words());
        return mark.find() ? line.start() + mark.start() : -1;
    }

    /** Whether the line heads a table of contents, judged with the line after it. */
    static boolean opensContents(Line line, Line next) {
        String words = folded(line);
        if (!words.startsWith("contents")) {
            return false;
        }
        boolean buttoned = words.length() > "contents".length() && LINES.contains(words);
        String after = next == null ? "" : folded(next);
        boolean entryNext = after.equals("(top)") || after.equals("hide") || after.equals("move to sidebar");
        return buttoned || (words.equals("contents") && (entryNext || after.matches("1[ \\u00A0\\t]+.{1,120}")));
    }

    /** Whether a line is a numbered entry of a table of contents, as "2.1 Fighting". */
    static boolean isContentsEntry(Line line) {
        return line.length() <= LONGEST_ENTRY
                && !line.endsSentence()
                && CONTENTS_ENTRY.matcher(line.words()).matches();
    }

    /** The level of the heading that an entry of a table of contents leads to; none for a button. */
    static OptionalInt contentsLevel(Line line) {
        if (line.length() > LONGEST_ENTRY || is(line, true, false)) {
            return OptionalInt.empty();
        }
        Matcher entry = CONTENTS_ENTRY.matcher(line.words());
        long dots =
                entry.matches() ? entry.group(1).chars().filter(c -> c == '.').count() : 0;
        return OptionalInt.of(HeadingEvidence.USUAL_LEVEL + (int) dots);
    }

    /** The char offset of an entry's first word after its number. */
    static int contentsWordsAt(Line line) {
        Matcher entry = CONTENTS_ENTRY.matcher(line.words());
        return line.start() + (entry.matches() ? entry.start(2) : 0);
    }

    private static String folded(Line line) {
        return line.length() > LONGEST
                ? ""
                : line.words().replace('\u00A0', ' ').toLowerCase(Locale.ROOT);
    }
}
