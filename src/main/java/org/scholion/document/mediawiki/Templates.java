package org.scholion.document.mediawiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the templates of articles say. Names and parameters as the documentation of the English Wikipedia gives them;
 * other wikis call many of theirs the same.
 */
final class Templates {
    private static final Set<String> FIRST = Set.of(
            "nowrap",
            "nobr",
            "small",
            "smaller",
            "big",
            "larger",
            "nobold",
            "noitalic",
            "abbr",
            "abbrlink",
            "tooltip",
            "center",
            "em",
            "strong",
            "sc",
            "smallcaps",
            "ill",
            "interlanguage link",
            "visible anchor",
            "anchor text",
            "flag",
            "flagcountry",
            "flagu",
            "script",
            "font color",
            "no italic",
            "mvar",
            "math",
            "as of",
            "plainlist",
            "flatlist",
            "endash",
            "title link",
            "dlw",
            "dlink");
    private static final Set<String> SECOND = Set.of(
            "lang",
            "transl",
            "transliteration",
            "rtl-lang",
            "script/arabic",
            "color",
            "fontcolor",
            "resize",
            "text",
            "langx",
            "sic");
    private static final Set<String> DROPPED = Set.of(
            "reflist",
            "references",
            "notelist",
            "refbegin",
            "refend",
            "clear",
            "short description",
            "use dmy dates",
            "use mdy dates",
            "pp",
            "pp-protected",
            "good article",
            "featured article",
            "toc",
            "toc limit",
            "authority control",
            "portal",
            "portal bar",
            "commons",
            "commons category",
            "sister project links",
            "coord",
            "citation needed",
            "cn",
            "fact",
            "who",
            "when",
            "clarify",
            "dubious",
            "page needed",
            "defaultsort",
            "displaytitle",
            "anchor",
            "flagicon",
            "flag icon",
            "noflag",
            "refimprove",
            "more citations needed",
            "multiple issues",
            "cleanup",
            "wikisource",
            "wiktionary",
            "dead link",
            "webarchive",
            "failed verification",
            "verify source",
            "nbsp only");

    private final WikiNotes notes;
    private final List<Template> boxes = new ArrayList<>();

    Templates(WikiNotes notes) {
        this.notes = notes;
    }

    /** The infobox of a number. */
    Template box(int number) {
        return boxes.get(number);
    }

    /**
     * The words of a template.
     *
     * @param parts what stands between its pipes, expanded; the name first
     */
    String words(List<String> parts) {
        String first = parts.get(0).strip();
        if (first.toLowerCase(Locale.ROOT).startsWith("#tag:ref")) {
            Template tag = Template.of(parts);
            return notes.refer(tag.get("group"), tag.get("name"), tag.at(0));
        }
        Template template = Template.of(parts);
        String name = template.name();
        if (name.startsWith("infobox")
                || name.endsWith(" infobox")
                || name.equals("taxobox")
                || name.equals("geobox")) {
            boxes.add(template);
            return "\n" + Sign.BOX.of(boxes.size() - 1) + "\n";
        }
        String note = noteWords(template);
        if (note != null) {
            return note;
        }
        if (CitationTemplate.isOne(name)) {
            return CitationTemplate.words(template);
        }
        String words = knownWords(template);
        return words != null ? words : unknown(template);
    }

    private String noteWords(Template template) {
        return switch (template.name()) {
            case "sfn", "sfnp", "shortened footnote template", "shortened footnote" -> {
                String words = CitationTemplate.shortWords(template) + ".";
                yield notes.refer("", "sfn:" + words, words);
            }
            case "sfnm" -> {
                String words = CitationTemplate.severalShortWords(template) + ".";
                yield notes.refer("", "sfn:" + words, words);
            }
            case "efn", "efn-lr", "efn-la" -> notes.refer("lower-alpha", template.get("name"), template.at(0));
            case "refn" -> notes.refer(template.get("group"), template.get("name"), template.at(0));
            case "r" ->
                template.positional().stream()
                        .map(name -> notes.refer(template.get("group"), name, ""))
                        .collect(Collectors.joining());
            case "harvnb", "harvp", "harvcolnb" -> CitationTemplate.shortWords(template);
            case "harv", "harvtxt", "harvcol" -> "(" + CitationTemplate.shortWords(template) + ")";
            default -> null;
        };
    }

    private static String knownWords(Template template) {
        String name = template.name();
        if (FIRST.contains(name) || name.startsWith("lang-")) {
            return template.at(0).isEmpty() ? template.get("list") : template.at(0);
        }
        if (SECOND.contains(name)) {
            return template.at(1).isEmpty()
                    ? template.at(0)
                    : template.at(template.positional().size() > 2 ? 2 : 1);
        }
        return switch (name) {
            case "!" -> "|";
            case "=" -> "=";
            case "'", "'s" -> name;
            case "nbsp", "spaces", "sp" -> "\u00A0";
            case "snd", "spnd", "spaced ndash", "spaced en dash" -> " – ";
            case "ndash", "en dash" -> "–";
            case "mdash", "em dash" -> "—";
            case "dot", "·", "•", "bullet" -> " · ";
            case "circa", "c." -> "c. " + template.at(0);
            case "isbn", "issn", "oclc" -> name.toUpperCase(Locale.ROOT) + " " + template.at(0);
            case "doi" -> "doi:" + template.at(0);
            case "convert", "cvt" -> template.at(0) + " " + template.at(1);
            case "quote", "blockquote", "cquote", "quotation", "bquote" -> quotation(template);
            case "ubl", "unbulleted list", "bulleted list", "hlist", "plain list" ->
                String.join("<br>", template.positional());
            case "main", "main article", "details" -> hatnote("Main article: ", template);
            case "further", "further information" -> hatnote("Further information: ", template);
            case "see also" -> hatnote("See also: ", template);
            case "start date",
                    "end date",
                    "birth date",
                    "death date",
                    "birth date and age",
                    "death date and age",
                    "start date and age" -> date(template);
            case "zh", "zh-full", "lang-zh" -> chinese(template);
            default -> {
                boolean silent = DROPPED.contains(name) || name.startsWith("#") || name.contains(":");
                yield silent ? "" : null;
            }
        };
    }

    private static String quotation(Template template) {
        String words = template.get("text", "quote").isEmpty() ? template.at(0) : template.get("text", "quote");
        String by = template.get("author", "sign").isEmpty() ? template.at(1) : template.get("author", "sign");
        return "\n<blockquote>" + words + "</blockquote>\n"
                + (by.isEmpty() ? "" : "<blockquote>— " + by + "</blockquote>\n");
    }

    private static String hatnote(String before, Template template) {
        return "\n<hatnote>" + before + String.join(", ", template.positional()) + "</hatnote>\n";
    }

    /** Year, month and day as the calendar of ISO 8601 writes them; the templates take them in this order. */
    private static String date(Template template) {
        List<String> parts = template.positional().stream()
                .limit(3)
                .filter(part -> part.matches("\\d{1,4}"))
                .map(part -> part.length() == 1 ? "0" + part : part)
                .toList();
        return String.join("-", parts);
    }

    private static String chinese(Template template) {
        List<String> parts = new ArrayList<>();
        String[][] labels = {
            {"c", ""},
            {"s", "simplified Chinese: "},
            {"t", "traditional Chinese: "},
            {"p", "pinyin: "},
            {"w", "Wade–Giles: "},
            {"l", "lit. "}
        };
        for (String[] label : labels) {
            if (!template.get(label[0]).isEmpty()) {
                parts.add(label[1] + template.get(label[0]));
            }
        }
        return parts.isEmpty() ? template.at(0) : String.join("; ", parts);
    }

    /** Words that nobody knows the meaning of stay where they stand in a sentence, which the next pass sees. */
    private static String unknown(Template template) {
        return Sign.UNKNOWN + template.at(0).replace('\n', ' ') + Sign.UNKNOWN_END;
    }
}
