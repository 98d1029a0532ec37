package org.scholion.bibliography.finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;

/** Characters that came in by accident: from other encodings, from markup, from copying out of pages. */
final class CharacterRules {
    /** Fields for machines, in which spaces, brackets and percent signs have a meaning of their own. */
    private static final Set<String> MACHINE = Set.of(
            "URL",
            "archive-url",
            "DOI",
            "ISBN",
            "ISSN",
            "PMID",
            "PMCID",
            "OCLC",
            "arXiv",
            "S2CID",
            "language",
            "citation-key",
            "citation-label");

    /** Fields of running text, in which quotes and brackets may run on. */
    private static final Set<String> RUNNING = Set.of("abstract", "annote", "note", "keyword", "references");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    /** Tags that CSL-JSON does not know: it has i, b, sup, sub, sc and span for itself. */
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:p|div|br|em|strong|a|font|u|h[1-6]|li|ul|ol|tt|center)" + "(?:\\s[^<>]*)?/?>");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]{2,}|[\\t\\n\\r]");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u200B\\u2060\\uFEFF\\uFFFC\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]");
    private static final Map<Integer, Integer> BRACKETS =
            Map.of((int) ')', (int) '(', (int) ']', (int) '[', (int) '}', (int) '{');

    private CharacterRules() {}

    static List<Rule> rules() {
        return List.of(
                mending(Check.MOJIBAKE, Mojibake::mend),
                flagging(Check.REPLACEMENT_CHARACTER, text -> text.indexOf('\uFFFD') >= 0),
                mending(Check.HTML_LEFTOVER, CharacterRules::withoutMarkup),
                mending(Check.LATEX_LEFTOVER, LatexLeftovers::mend),
                flagging(Check.LATEX_LEFTOVER, LatexLeftovers::remains),
                mending(Check.INVISIBLE, CharacterRules::withoutInvisible),
                mending(Check.SPACES, CharacterRules::singleSpaces, field -> isText(field) && !RUNNING.contains(field)),
                CharacterRules::pairs);
    }

    private static Rule mending(Check check, UnaryOperator<String> mend) {
        return mending(check, mend, CharacterRules::isText);
    }

    private static Rule mending(Check check, UnaryOperator<String> mend, Predicate<String> fields) {
        return (item, out) -> {
            item.texts().forEach((field, value) -> {
                String mended = fields.test(field) ? mend.apply(value) : value;
                if (!mended.equals(value)) {
                    out.add(check, field, value, Fix.text(field, mended));
                }
            });
            item.names().forEach((field, names) -> {
                List<CslName> mended = new ArrayList<>();
                names.forEach(name -> mended(name, mend).ifPresent(mended::add));
                if (!mended.equals(names)) {
                    out.add(check, field, item.display(field).orElseThrow(), Fix.names(field, mended));
                }
            });
        };
    }

    private static Optional<CslName> mended(CslName name, UnaryOperator<String> mend) {
        String family = mend.apply(name.family());
        String given = mend.apply(name.given());
        String literal = mend.apply(name.literal());
        if (family.isBlank() && given.isBlank() && literal.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new CslName(
                family,
                given,
                mend.apply(name.droppingParticle()),
                mend.apply(name.nonDroppingParticle()),
                mend.apply(name.suffix()),
                literal,
                name.extra()));
    }

    private static Rule flagging(Check check, Predicate<String> flagged) {
        return (item, out) -> {
            item.texts().forEach((field, value) -> {
                if (flagged.test(value) && isText(field)) {
                    out.add(check, field, value);
                }
            });
            item.names().forEach((field, names) -> {
                for (CslName name : names) {
                    if (flagged.test(name.family()) || flagged.test(name.given()) || flagged.test(name.literal())) {
                        out.add(check, field, name.inFilingOrder());
                    }
                }
            });
        };
    }

    private static boolean isText(String field) {
        return !MACHINE.contains(field);
    }

    private static String withoutMarkup(String text) {
        String plain = text;
        if (plain.indexOf('<') >= 0) {
            plain = TAG.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('&') >= 0 && ENTITY.matcher(plain).find()) {
            plain = ENTITY.matcher(plain)
                    .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
        }
        return plain;
    }

    // Most texts have nothing of the kind, and a loop sees that many times faster than a pattern.

    private static String withoutInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && c <= 0xAD || c == 0x200B || c == 0x2060 || c >= 0xFEFF) {
                return INVISIBLE.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    private static String singleSpaces(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean former = space;
            space = c <= ' ' || c == '\u00A0';
            if (space && (former || c < ' ')) {
                return SPACES.matcher(text).replaceAll(" ").strip();
            }
        }
        return space ? text.strip() : text;
    }

    private static void pairs(CslItem item, Sink out) {
        item.texts().forEach((field, value) -> {
            if (isText(field) && !RUNNING.contains(field)) {
                if (!bracketsMatch(value)) {
                    out.add(Check.BRACKETS, field, value);
                }
                if (!quotesMatch(value)) {
                    out.add(Check.QUOTES, field, value);
                }
            }
        });
    }

    private static boolean bracketsMatch(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (BRACKETS.containsValue(c)) {
                open.push(c);
            } else if (BRACKETS.containsKey(c) && (open.isEmpty() || !open.pop().equals(BRACKETS.get(c)))) {
                return false;
            }
        }
        return open.isEmpty();
    }

    /** Straight marks, guillemets and Swedish ” come in pairs; “ closes what „ opens, and opens otherwise. */
    private static boolean quotesMatch(String text) {
        int straight = 0;
        int guillemets = 0;
        int corners = 0;
        int low = 0;
        int high = 0;
        int unopened = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> straight++;
                case '«', '»' -> guillemets++;
                case '「', '『', '《' -> corners++;
                case '」', '』', '》' -> corners--;
                case '„' -> low++;
                case '“' -> {
                    if (low > 0) {
                        low--;
                    } else {
                        high++;
                    }
                }
                case '”' -> {
                    if (low > 0) {
                        low--;
                    } else if (high > 0) {
                        high--;
                    } else {
                        unopened++;
                    }
                }
                default -> {}
            }
        }
        return straight % 2 == 0 && guillemets % 2 == 0 && corners == 0 && low == 0 && high == 0 && unopened % 2 == 0;
    }
}
