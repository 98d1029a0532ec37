package org.scholion.bibliography.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.SortKey;
import org.scholion.bibliography.item.CslItem;

/** Titles: what is not a title, and what has been written into one that has a field of its own. */
final class TitleRules {
    private static final String TITLE = "title";
    private static final String CONTAINER = "container-title";
    private static final String SERIES = "collection-title";
    private static final List<String> TITLES = List.of(TITLE, "title-short", CONTAINER, SERIES, "original-title");

    private static final Pattern SHORT_CITE =
            Pattern.compile("(\\p{Lu}[\\p{L}'’-]+)(?:(?:,| &| and) \\p{Lu}[\\p{L}'’-]+"
                    + "| et al\\.)*,? ?\\(?[12]\\d{3}[a-z]?\\)?(?:[,:]? ?(?:pp?\\. ?)?\\d+[-–]?\\d*)?\\.?");
    private static final Pattern ABBREVIATION = Pattern.compile(
            ".*(?:\\.\\.|…|\\b\\p{L}|\\b(?:etc|vol|vols|ed|eds|no|nos|co|inc|ltd|jr|sr|st|dr|bd|hrsg|usw|al|corp|dept))\\.",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern VOLUME = Pattern.compile(
            "(?i)[\\s,.:;(]+(?:vol(?:ume|\\.)?|bd\\.?|band|tome|tom|т\\.|том)\\s*(\\d{1,3}|[IVXL]{1,6})\\)?\\.?$");
    private static final Pattern EDITION = Pattern.compile(
            "(?i)[\\s,.:;(]+((?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth) (?:ed\\.|edn\\.?|edition))\\)?\\.?$");
    private static final Pattern NUMBERED_SERIES = Pattern.compile(
            ".*\\(([^()]*\\p{L}[^()]*?),? (?:no\\.?|nr\\.?|vol\\.?|№) ?\\d+\\)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> QUOTES =
            Map.of("\"", "\"", "“", "”", "„", "“", "«", "»", "‘", "’", "「", "」", "『", "』", "《", "》");

    private TitleRules() {}

    static List<Rule> rules() {
        return List.of(
                TitleRules::shortCite,
                TitleRules::capitals,
                TitleRules::fullStop,
                TitleRules::quoted,
                TitleRules::container,
                TitleRules::series,
                TitleRules::volume,
                TitleRules::edition);
    }

    private static void shortCite(CslItem item, Sink out) {
        String title = item.title().orElse("");
        Matcher cite = SHORT_CITE.matcher(title);
        if (!cite.matches()) {
            return;
        }
        String family = SortKey.fold(cite.group(1));
        boolean named = item.authors().stream()
                .anyMatch(name -> SortKey.fold(name.filedUnder()).contains(family));
        if (named || item.authors().isEmpty() && item.names("editor").isEmpty()) {
            out.add(Check.TITLE_SHORT_CITE, TITLE, title);
        }
    }

    private static void capitals(CslItem item, Sink out) {
        for (String field : TITLES) {
            String title = item.text(field).orElse("");
            long letters = title.codePoints().filter(Character::isUpperCase).count();
            boolean small = title.codePoints().anyMatch(Character::isLowerCase);
            if (letters >= 8 && !small && title.strip().indexOf(' ') > 0) {
                out.add(Check.TITLE_CAPITALS, field, title);
            }
        }
    }

    private static void fullStop(CslItem item, Sink out) {
        for (String field : TITLES) {
            String title = item.text(field).orElse("").strip();
            if (title.endsWith(".") && !ABBREVIATION.matcher(title).matches() && title.indexOf(' ') > 0) {
                out.add(Check.TITLE_FULL_STOP, field, title, Fix.text(field, title.substring(0, title.length() - 1)));
            }
        }
    }

    private static void quoted(CslItem item, Sink out) {
        for (String field : TITLES) {
            String title = item.text(field).orElse("").strip();
            inner(title).ifPresent(inner -> out.add(Check.TITLE_QUOTED, field, title, Fix.text(field, inner)));
        }
    }

    /** What stands between marks that open at the beginning and close at the end, and nowhere between. */
    private static Optional<String> inner(String title) {
        for (Map.Entry<String, String> marks : QUOTES.entrySet()) {
            if (title.length() > 2 && title.startsWith(marks.getKey()) && title.endsWith(marks.getValue())) {
                String inner = title.substring(1, title.length() - 1);
                boolean several = inner.contains(marks.getKey()) || inner.contains(marks.getValue());
                // An apostrophe is written with the mark that closes a quote.
                boolean apostrophe = marks.getValue().equals("’") && !inner.contains("‘");
                return several && !apostrophe ? Optional.empty() : Optional.of(inner.strip());
            }
        }
        return Optional.empty();
    }

    private static void container(CslItem item, Sink out) {
        Optional<String> title = item.title();
        Optional<String> container = item.text(CONTAINER);
        if (title.isPresent()
                && container.isPresent()
                && SortKey.fold(title.get()).equals(SortKey.fold(container.get()))) {
            out.add(Check.TITLE_IS_CONTAINER, TITLE, title.get());
        }
    }

    private static void series(CslItem item, Sink out) {
        String title = item.title().orElse("");
        String series = SortKey.fold(item.text(SERIES).orElse(""));
        boolean within = series.indexOf(' ') > 0
                && SortKey.fold(title).contains(series)
                && !SortKey.fold(title).equals(series);
        if (within || NUMBERED_SERIES.matcher(title).matches()) {
            out.add(Check.TITLE_SERIES, TITLE, title);
        }
    }

    private static void volume(CslItem item, Sink out) {
        part(item, VOLUME, "volume", Check.TITLE_VOLUME, out);
    }

    private static void edition(CslItem item, Sink out) {
        part(item, EDITION, "edition", Check.TITLE_EDITION, out);
    }

    /** Moves the end of a title into the field where it belongs, unless that says something else already. */
    private static void part(CslItem item, Pattern end, String field, Check check, Sink out) {
        String title = item.title().orElse("").strip();
        Matcher found = end.matcher(title);
        if (!found.find() || found.start() == 0) {
            return;
        }
        String words = field.equals("edition")
                ? ImprintRules.editionNumber(found.group(1)).orElse(found.group(1))
                : found.group(1);
        String rest = title.substring(0, found.start());
        boolean free = item.text(field)
                .map(present -> present.toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT)))
                .orElse(true);
        out.add(check, TITLE, title, free ? Fix.text(TITLE, rest).and(Fix.text(field, words)) : null);
    }
}
