package org.scholion.bibliography.csl;

import java.util.List;
import java.util.OptionalInt;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;

/** CSL's citation-label: letters of the first authors and two digits of the year, "Forb86", "BrPi07". */
final class CiteLabel {
    private static final int[][] LETTERS = {{4}, {2, 2}, {2, 1, 1}, {1, 1, 1, 1}};

    private CiteLabel() {}

    static String of(CslItem item) {
        List<CslName> names = item.authors().isEmpty() ? item.names("editor") : item.authors();
        StringBuilder label = new StringBuilder();
        if (names.isEmpty()) {
            label.append(start(item.title().orElse(item.id()), 4));
        } else {
            int[] letters = LETTERS[Math.min(names.size(), LETTERS.length) - 1];
            for (int i = 0; i < letters.length; i++) {
                label.append(start(names.get(i).filedUnder(), letters[i]));
            }
        }
        OptionalInt year =
                item.issued().flatMap(CslDate::asEdtf).map(EdtfDate::firstYear).orElse(OptionalInt.empty());
        year.ifPresent(number -> label.append(String.format("%02d", Math.abs(number) % 100)));
        return label.toString();
    }

    private static String start(String word, int letters) {
        int[] points =
                word.codePoints().filter(Character::isLetter).limit(letters).toArray();
        return new String(points, 0, points.length);
    }
}
