package org.scholion.bibliography.csl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;

/** One setting of one item: the values the style asks for, and what has been used of them. Belongs to one thread. */
final class Scope {
    enum Area {
        CITATION,
        BIBLIOGRAPHY,
        SORT
    }

    private static final Pattern EDITION =
            Pattern.compile("(?i)(\\d{1,4})(?:st|nd|rd|th|\\.)?\\s*(?:ed\\.?|edn\\.?|edition)?");
    private static final Pattern DOI_ADDRESS = Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)");
    private static final Pattern FIRST_PAGE = Pattern.compile("^\\s*([\\p{L}\\d.]+)");

    private final Settings settings;
    private final Subject subject;
    private final Area area;
    private final NameOptions names;
    private final Set<String> used = new HashSet<>();
    private Set<String> touched;
    private int called;
    private int filled;
    private boolean suffixWritten;
    private String namesReplacement;
    private String firstNames;
    private boolean namesOmitted;

    Scope(Settings settings, Subject subject, Area area, NameOptions names) {
        this.settings = settings;
        this.subject = subject;
        this.area = area;
        this.names = names;
    }

    Settings settings() {
        return settings;
    }

    Terms terms() {
        return settings.terms();
    }

    Subject subject() {
        return subject;
    }

    Area area() {
        return area;
    }

    /** What names inherit from the style and from the citation, bibliography or sort key. */
    NameOptions nameOptions() {
        return names;
    }

    /** Whether the item is English as far as title case goes. */
    boolean isEnglish() {
        String language =
                subject.item().text("language").orElse(terms().language().getLanguage());
        return language.regionMatches(true, 0, "en", 0, 2);
    }

    /** A variable's text, or null; asking does not count as calling it. */
    String peek(String variable) {
        return used.contains(variable) ? null : value(variable);
    }

    private String value(String variable) {
        CslItem item = subject.item();
        return switch (variable) {
            case "citation-number" -> String.valueOf(subject.number());
            case "locator" ->
                subject.locator() == null ? null : subject.locator().value();
            case "first-reference-note-number" ->
                subject.position().isFirst()
                        ? null
                        : String.valueOf(subject.position().firstNote());
            case "year-suffix" ->
                subject.apart().suffix().isEmpty() ? null : subject.apart().suffix();
            case "citation-label" ->
                item.text(variable)
                        .orElseGet(() -> CiteLabel.of(item) + subject.apart().suffix());
            case "page-first" ->
                item.text(variable).orElseGet(() -> first(item.text("page").orElse("")));
            case "title-short" ->
                item.text(variable).or(() -> item.text("shortTitle")).orElse(null);
            case "container-title-short" ->
                item.text(variable).or(() -> item.text("journalAbbreviation")).orElse(null);
            case "event", "event-title" ->
                item.text("event-title").or(() -> item.text("event")).orElse(null);
            case "edition" -> item.text(variable).map(Scope::edition).orElse(null);
            case "DOI" ->
                item.text(variable)
                        .map(doi -> DOI_ADDRESS.matcher(doi).replaceFirst(""))
                        .orElse(null);
            case "URL" -> item.text(variable).or(() -> item.text("archive-url")).orElse(null);
            default -> item.text(variable).orElse(null);
        };
    }

    private static String first(String pages) {
        Matcher first = FIRST_PAGE.matcher(pages);
        return first.find() ? first.group(1) : null;
    }

    /** "1st ed." is the first edition: the style and the language write the number. */
    private static String edition(String text) {
        Matcher edition = EDITION.matcher(text.strip());
        return edition.matches() ? edition.group(1) : text;
    }

    /** A variable's text, in its short form if there is one; null where it is unknown. Counts as calling the variable. */
    String text(String variable, boolean shortForm) {
        String value = null;
        if (shortForm && (variable.equals("title") || variable.equals("container-title"))) {
            value = used.contains(variable) ? null : peek(variable + "-short");
        }
        if (value == null) {
            value = peek(variable);
        }
        // A letter that is not needed says nothing of what is known.
        if (value != null || !variable.equals("year-suffix")) {
            call(variable, value != null);
        }
        return value;
    }

    List<CslName> names(String variable) {
        return used.contains(variable) ? List.of() : subject.item().names(variable);
    }

    /** A date, or null. */
    DateValue date(String variable) {
        return used.contains(variable)
                ? null
                : subject.item().date(variable).map(DateValue::of).orElse(null);
    }

    /** Whether the item has the variable, even if it has been used in place of another: what conditions ask. */
    boolean has(String variable) {
        return value(variable) != null
                || !subject.item().names(variable).isEmpty()
                || subject.item().date(variable).map(CslDate::text).isPresent();
    }

    /** Notes that the style has asked for a variable; a group says nothing if all it asked for is unknown. */
    void call(String variable, boolean known) {
        called++;
        if (known) {
            filled++;
            if (touched != null) {
                touched.add(variable);
            }
        }
    }

    /** Writes something that falls away if all variables called in it are unknown. */
    void unlessUnknown(Words words, Part part) {
        int calledBefore = called;
        int filledBefore = filled;
        int from = words.size();
        part.write(this, words);
        if (called > calledBefore && filled == filledBefore) {
            words.cut(from);
        } else if (called == calledBefore && words.size() > from) {
            // Words that depend on nothing are meant to be seen, and so is what they stand in.
            called++;
            filled++;
        }
    }

    /** Writes what stands in for names that are unknown; whatever it uses is not written a second time. */
    boolean substitute(Words words, Part part) {
        Set<String> outer = touched;
        Set<String> mine = new HashSet<>();
        touched = mine;
        int from = words.size();
        part.write(this, words);
        touched = outer;
        boolean written = words.size() > from;
        if (written) {
            used.addAll(mine);
            if (outer != null) {
                outer.addAll(mine);
            }
        }
        return written;
    }

    /** Puts something in place of the names that are written first. */
    Scope replacingNames(String replacement) {
        namesReplacement = replacement;
        return this;
    }

    /** Whether the names that are written first are left out with their label, since they have just been said. */
    boolean omitsNames() {
        boolean omitted = namesReplacement != null && namesReplacement.isEmpty();
        if (omitted) {
            namesReplacement = null;
            firstNames = "";
            namesOmitted = true;
        }
        return omitted;
    }

    /** Whether the first names have been left out so: then nothing stands in for them either. */
    boolean namesOmitted() {
        return namesOmitted;
    }

    /** Writes what stands in place of the first names, if something does. */
    boolean replaceNames(Words words) {
        if (namesReplacement == null) {
            return false;
        }
        words.text(namesReplacement);
        namesReplacement = null;
        firstNames = "";
        return true;
    }

    void namesWritten(Words words, int from) {
        if (firstNames == null) {
            firstNames = words.plain(from);
        }
    }

    /** The names that were written first, or null if there were none. */
    String firstNames() {
        return firstNames;
    }

    /** The letter after the year, the first time a date is written whose style does not place it itself. */
    String takeSuffix() {
        if (suffixWritten || settings.placesSuffix() || area == Area.SORT) {
            return "";
        }
        suffixWritten = true;
        return subject.apart().suffix();
    }
}
