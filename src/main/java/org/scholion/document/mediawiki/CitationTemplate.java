package org.scholion.document.mediawiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of templates that cite, in the order and punctuation in which the English Wikipedia prints them (Help:CS1,
 * Template:Sfn), because that is the form in which notes are read everywhere else.
 */
final class CitationTemplate {
    private static final int MOST_NAMES = 30;

    private CitationTemplate() {}

    static boolean isOne(String name) {
        return name.startsWith("cite ") || name.equals("citation") || name.equals("cite");
    }

    /** "Forbes 1986, p. 176" */
    static String shortWords(Template template) {
        List<String> words = template.positional();
        boolean dated = !words.isEmpty() && words.get(words.size() - 1).matches("(?:c\\. )?\\d{3,4}.{0,6}|n\\.d\\.");
        List<String> names = dated ? words.subList(0, words.size() - 1) : words;
        String year = dated ? " " + words.get(words.size() - 1) : "";
        return joined(names) + year + place(template, "");
    }

    /** "Forbes 1986, p. 176; Wang 2020, p. 3": Template:Sfnm names and numbers the parameters of each. */
    static String severalShortWords(Template template) {
        List<String> all = new ArrayList<>();
        for (int n = 1; n <= 9; n++) {
            String author = template.get(n + "a1");
            String year = template.get(n + "y");
            if (!author.isEmpty()) {
                List<String> names = new ArrayList<>();
                for (int a = 1; a <= 4; a++) {
                    names.add(template.get(n + "a" + a));
                }
                names.removeIf(String::isEmpty);
                all.add(joined(names) + (year.isEmpty() ? "" : " " + year) + place(template, String.valueOf(n)));
            }
        }
        return all.isEmpty() ? String.join(" ", template.positional()) : String.join("; ", all);
    }

    private static String joined(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.get(0);
            case 2 -> names.get(0) + " & " + names.get(1);
            case 3 -> names.get(0) + ", " + names.get(1) + " & " + names.get(2);
            default -> names.get(0) + " et al.";
        };
    }

    private static String place(Template template, String number) {
        String page = template.get(number + "p", number + "page");
        String pages = template.get(number + "pp", number + "pages");
        String loc = template.get(number + "loc", number + "at");
        return (page.isEmpty() ? "" : ", p. " + page)
                + (pages.isEmpty() ? "" : ", pp. " + pages)
                + (loc.isEmpty() ? "" : ", " + loc);
    }

    /** The reference whole. */
    static String words(Template cited) {
        String kind = cited.name().startsWith("cite ") ? cited.name().substring(5) : "";
        String periodical = cited.get("journal", "newspaper", "magazine", "work", "website", "periodical");
        boolean journal = kind.equals("journal") || !cited.get("journal").isEmpty();
        String chapter = cited.get("chapter", "contribution", "entry", "article", "section");
        boolean quoted = !periodical.isEmpty() || kind.equals("web") || kind.equals("news") || journal;
        List<String> parts = new ArrayList<>();
        String authors = people(cited, "last", "first", "author");
        String editors = people(cited, "editor-last", "editor-first", "editor");
        String date = cited.get("date", "year", "publication-date");
        String title = title(cited, quoted && chapter.isEmpty());
        if (!authors.isEmpty()) {
            parts.add(authors + (date.isEmpty() ? "" : " (" + date + ")"));
        }
        if (!editors.isEmpty()) {
            boolean several = editors.contains(";");
            parts.add(editors
                    + (several ? " (eds.)" : " (ed.)")
                    + (authors.isEmpty() && !date.isEmpty() ? " (" + date + ")" : ""));
        }
        if (!chapter.isEmpty()) {
            parts.add("\"" + chapter + "\"");
        }
        parts.add(title);
        boolean undated = authors.isEmpty() && editors.isEmpty() && !date.isEmpty();
        place(cited, parts, periodical, journal);
        if (undated) {
            parts.add(date);
        }
        pages(cited, parts, journal);
        identifiers(cited, parts);
        archive(cited, parts);
        String words = parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.endsWith(".") || part.endsWith("?") || part.endsWith("!") ? part : part + ".")
                .collect(Collectors.joining(" "));
        String quote = cited.get("quote", "quotation");
        return quote.isEmpty() ? words : words + " \"" + quote + "\"";
    }

    private static String title(Template cited, boolean quoted) {
        String title = cited.get("title", "script-title", "trans-title");
        if (title.isEmpty()) {
            return "";
        }
        String url = cited.get("url", "chapter-url");
        String format = cited.get("format");
        boolean pdf =
                format.equalsIgnoreCase("pdf") || url.toLowerCase(Locale.ROOT).endsWith(".pdf");
        String edition = cited.get("edition");
        String language = cited.get("language", "lang");
        return (quoted ? "\"" + title + "\"" : title)
                + (pdf ? " (PDF)" : "")
                + (language.isEmpty() || language.equals("en") ? "" : " (in " + language(language) + ")")
                + (edition.isEmpty() ? "" : " (" + edition + " ed.)");
    }

    private static String language(String said) {
        String name = said.length() <= 3 ? Locale.forLanguageTag(said).getDisplayLanguage(Locale.ENGLISH) : said;
        return name.isEmpty() ? said : name;
    }

    private static void place(Template cited, List<String> parts, String periodical, boolean journal) {
        String publisher = cited.get("publisher", "institution");
        String location = cited.get("location", "place", "publication-place");
        String volume = cited.get("volume");
        String issue = cited.get("issue", "number");
        if (!periodical.isEmpty()) {
            parts.add(periodical);
        }
        String numbers = journal
                ? volume + (issue.isEmpty() ? "" : " (" + issue + ")")
                : volume.isEmpty() ? "" : "Vol. " + volume;
        parts.add(numbers);
        parts.add(location.isEmpty() ? publisher : publisher.isEmpty() ? location : location + ": " + publisher);
    }

    private static void pages(Template cited, List<String> parts, boolean journal) {
        String page = cited.get("page", "p");
        String pages = cited.get("pages", "pp");
        String at = cited.get("at");
        if (journal && !(page + pages).isEmpty()) {
            // A journal's pages stand after a colon, without "p." before them.
            parts.removeIf(String::isEmpty);
            int last = parts.size() - 1;
            parts.set(last, parts.get(last) + ": " + (page.isEmpty() ? pages : page));
        } else {
            parts.add(page.isEmpty() ? pages.isEmpty() ? at : "pp. " + pages : "p. " + page);
        }
    }

    private static void identifiers(Template cited, List<String> parts) {
        String[][] schemes = {
            {"doi", "doi:"},
            {"isbn", "ISBN "},
            {"issn", "ISSN "},
            {"oclc", "OCLC "},
            {"jstor", "JSTOR "},
            {"s2cid", "S2CID "}
        };
        for (String[] scheme : schemes) {
            String value = cited.get(scheme[0]);
            if (!value.isEmpty()) {
                parts.add(scheme[1] + value);
            }
        }
    }

    private static void archive(Template cited, List<String> parts) {
        String archived = cited.get("archive-date", "archivedate");
        String retrieved = cited.get("access-date", "accessdate");
        String via = cited.get("via");
        if (!archived.isEmpty()) {
            parts.add("Archived from the original on " + archived);
        }
        if (!retrieved.isEmpty()) {
            parts.add("Retrieved " + retrieved);
        }
        if (!via.isEmpty() && !parts.isEmpty()) {
            int last = parts.size() - 1;
            parts.set(last, parts.get(last) + " – via " + via);
        }
    }

    private static String people(Template cited, String family, String given, String whole) {
        List<String> people = new ArrayList<>();
        for (int n = 1; n <= MOST_NAMES; n++) {
            String number = String.valueOf(n);
            String first = n == 1 ? "" : number;
            String last = cited.get(family + number, n == 1 ? family : family + number);
            String name = cited.get(given + number, n == 1 ? given : given + number);
            String all = cited.get(whole + number, n == 1 ? whole : whole + number, whole + first);
            if (!last.isEmpty()) {
                people.add(name.isEmpty() ? last : last + ", " + name);
            } else if (!all.isEmpty()) {
                people.add(all);
            }
        }
        return String.join("; ", people);
    }
}
