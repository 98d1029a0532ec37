package org.scholion.bibliography.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslItem;

/** Publisher, edition, volume and issue: numbers as numbers, and each in its own field. */
final class ImprintRules {
    private static final String PUBLISHER = "publisher";
    private static final String PLACE = "publisher-place";
    private static final String EDITION = "edition";
    private static final String VOLUME = "volume";
    private static final String ISSUE = "issue";

    private static final Pattern PLACE_FIRST = Pattern.compile(
            "(\\p{Lu}[\\p{L}.'’-]+(?:[ ,/&]{1,3}[\\p{Lu}\\p{Ll}][\\p{L}.'’-]*){0,3})\\s*:\\s+(\\p{Lu}.+)");
    private static final Pattern FIRM = Pattern.compile(
            "(?:,?\\s+(?:&\\s*)?(?:Corp|Cos|Co|Incorporated|Inc|Ltd|LLC|GmbH|plc|PLC|S\\.A|AG|Pty|Limited)\\.?)++$");
    private static final Pattern ORDINAL = Pattern.compile(
            "(?i)(?:(\\d{1,3})(?:st|nd|rd|th|\\.|e|ème)?|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))"
                    + "(?:,?\\s*(?:ed\\.?|edn\\.?|edition|aufl\\.?|auflage|éd\\.?|изд\\.?))?");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[4-9]|20)\\d{2}(?!\\d)");
    private static final Map<String, Pattern> LABELS = Map.of(
            VOLUME, Pattern.compile("(?i)^(?:vols?\\.?|volume|bd\\.?|band|т\\.|том)\\s*(?=[\\dIVXLC])"),
            ISSUE, Pattern.compile("(?i)^(?:nos?\\.|issue|number|nr\\.?|heft|№)\\s*(?=\\d)"));
    private static final Pattern WITH_ISSUE = Pattern.compile("(\\d{1,4})\\s*\\((\\d{1,3}(?:[-–/]\\d{1,3})?)\\)");

    private ImprintRules() {}

    static List<Rule> rules() {
        return List.of(ImprintRules::publisher, ImprintRules::edition, ImprintRules::labels, ImprintRules::issue);
    }

    private static void publisher(CslItem item, Sink out) {
        String publisher = item.text(PUBLISHER).orElse("").strip();
        Matcher both = PLACE_FIRST.matcher(publisher);
        if (both.matches()) {
            String place = both.group(1);
            Fix part = Fix.text(PUBLISHER, both.group(2)).and(Fix.text(PLACE, place));
            boolean free = item.text(PLACE).map(place::equals).orElse(true);
            out.add(Check.PUBLISHER_PLACE, PUBLISHER, publisher, free ? part : null);
        }
        Matcher firm = FIRM.matcher(publisher);
        if (firm.find() && firm.start() > 0) {
            Fix shorter = Fix.text(PUBLISHER, publisher.substring(0, firm.start()));
            out.add(Check.PUBLISHER_ABBREVIATED, PUBLISHER, publisher, shorter);
        }
    }

    private static void edition(CslItem item, Sink out) {
        String edition = item.text(EDITION).orElse("").strip();
        Optional<String> number = editionNumber(edition);
        if (number.isPresent() && !number.get().equals(edition)) {
            out.add(Check.EDITION_ORDINAL, EDITION, edition, Fix.text(EDITION, number.get()));
        } else if (YEAR.matcher(edition).find()) {
            out.add(Check.EDITION_YEAR, EDITION, edition);
        }
    }

    /** The number of "2nd ed." or "second edition", without leading zeros. */
    static Optional<String> editionNumber(String words) {
        Matcher ordinal = ORDINAL.matcher(words.strip());
        if (!ordinal.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                ordinal.group(1) != null
                        ? ordinal.group(1).replaceFirst("^0+(?=.)", "")
                        : String.valueOf(ORDINALS.indexOf(ordinal.group(2).toLowerCase(Locale.ROOT)) + 1));
    }

    private static void labels(CslItem item, Sink out) {
        LABELS.forEach((field, label) -> {
            String value = item.text(field).orElse("").strip();
            Matcher labelled = label.matcher(value);
            if (labelled.find()) {
                out.add(Check.VOLUME_LABEL, field, value, Fix.text(field, value.substring(labelled.end())));
            }
        });
    }

    private static void issue(CslItem item, Sink out) {
        String volume = item.text(VOLUME).orElse("").strip();
        Matcher both = WITH_ISSUE.matcher(volume);
        if (both.matches()) {
            Fix part = Fix.text(VOLUME, both.group(1)).and(Fix.text(ISSUE, both.group(2)));
            boolean free = item.text(ISSUE).map(both.group(2)::equals).orElse(true);
            out.add(Check.VOLUME_ISSUE, VOLUME, volume, free ? part : null);
        }
    }
}
