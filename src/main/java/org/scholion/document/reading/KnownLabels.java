package org.scholion.document.reading;

import java.util.Locale;
import java.util.Set;

/** Labels that infoboxes of encyclopedias use everywhere; evidence where a space, not glue, parts the value. */
final class KnownLabels {
    private static final int LONGEST = 40;

    private static final Set<String> LABELS = Set.of(
            "status",
            "capital",
            "capital and largest city",
            "largest city",
            "capital-in-exile",
            "common languages",
            "official languages",
            "official language",
            "languages",
            "religion",
            "ethnic groups",
            "demonym",
            "demonyms",
            "government",
            "president",
            "vice president",
            "prime minister",
            "head of state",
            "monarch",
            "leader",
            "legislature",
            "historical era",
            "independence",
            "establishment",
            "established",
            "disestablished",
            "area",
            "population",
            "currency",
            "time zone",
            "date format",
            "driving side",
            "calling code",
            "iso code",
            "internet tld",
            "preceded by",
            "succeeded by",
            "today part of",
            "part of",
            "motto",
            "anthem",
            "country",
            "region",
            "province",
            "founded",
            "dissolved",
            "born",
            "died",
            "resting place",
            "nationality",
            "citizenship",
            "spouse",
            "children",
            "parents",
            "relatives",
            "occupation",
            "education",
            "alma mater",
            "political party",
            "allegiance",
            "service/branch",
            "branch",
            "years of service",
            "rank",
            "unit",
            "commands",
            "awards",
            "date",
            "location",
            "result",
            "territorial changes",
            "belligerents",
            "commanders and leaders",
            "units involved",
            "strength",
            "casualties and losses",
            "active",
            "type",
            "size",
            "engagements",
            "headquarters",
            "website",
            "author",
            "language",
            "publisher",
            "publication date",
            "isbn",
            "elevation",
            "coordinates",
            "conflict");

    private KnownLabels() {}

    /** The char offset after the longest known label that opens the line, or -1. */
    static int after(Line line) {
        String opening = line.words()
                .substring(0, Math.min(line.length(), LONGEST))
                .replace('\u00A0', ' ')
                .toLowerCase(Locale.ROOT);
        if (!Character.isUpperCase(line.first()) || opening.length() != Math.min(line.length(), LONGEST)) {
            return -1;
        }
        return LABELS.stream()
                .filter(opening::startsWith)
                .map(String::length)
                .filter(length -> closes(line, length))
                .max(Integer::compare)
                .map(length -> line.start() + length)
                .orElse(-1);
    }

    private static boolean closes(Line line, int length) {
        if (length == line.length()) {
            return true;
        }
        int next = line.text().codePointAt(line.start() + length);
        if (next == ':') {
            return false;
        }
        // Small letters go on with the word, except where the label is more than one word: "Driving sideright".
        boolean several =
                line.text().substring(line.start(), line.start() + length).matches("\\S+[ \\u00A0].*");
        return !Character.isLowerCase(next) || (several && next != 's');
    }
}
