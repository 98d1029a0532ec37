package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Locator;

/**
 * Citations of works without a title, which no style provides for: "Forbes 1986, 178". Says what is known and nothing
 * else.
 */
final class ShortForm {
    /** Stands between two cites of a work, so that the later one is no "ibid.". */
    static final CslItem ANOTHER =
            CslItem.builder(CslType.BOOK).text("title", "–").build();

    private ShortForm() {}

    /** Whether the styles have too little to go by. */
    static boolean isNeeded(CslItem item) {
        return item.title().isEmpty() && !item.has("container-title");
    }

    static List<Run> note(CslItem item, Locator locator, boolean full) {
        StringBuilder words = new StringBuilder(namesAndYear(item));
        item.text("publisher")
                .filter(publisher -> full)
                .ifPresent(publisher -> words.append(" (").append(publisher).append(')'));
        if (locator != null) {
            words.append(", ").append(locator.label().equals("page") ? locator.value() : locator.display());
        }
        return List.of(new Run(words.toString(), false));
    }

    static List<Run> entry(CslItem item) {
        List<String> parts = new ArrayList<>();
        List<CslName> makers = makers(item);
        if (!makers.isEmpty()) {
            List<String> names =
                    new ArrayList<>(makers.stream().map(CslName::inReadingOrder).toList());
            names.set(0, makers.get(0).inFilingOrder());
            parts.add(listed(names));
        }
        item.title().ifPresent(parts::add);
        item.issued().ifPresent(date -> parts.add(year(item)));
        item.text("publisher").ifPresent(parts::add);
        for (String identifier : List.of("ISBN", "DOI", "URL")) {
            item.text(identifier).ifPresent(value -> parts.add(identifier + " " + value));
        }
        List<String> sentences = parts.isEmpty() ? List.of(namesAndYear(item)) : parts;
        return List.of(new Run(sentences.stream().map(ShortForm::sentence).collect(Collectors.joining(" ")), false));
    }

    /** Closed by a full stop, which an initial or an abbreviation at its end may be already. */
    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static List<CslName> makers(CslItem item) {
        return item.authors().isEmpty() ? item.names("editor") : item.authors();
    }

    private static String namesAndYear(CslItem item) {
        String who = listed(makers(item).stream().map(CslName::filedUnder).toList());
        String known = (who + " " + year(item)).strip();
        return known.isEmpty() ? identified(item) : known;
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        if (last < 1) {
            return String.join("", names);
        }
        boolean plain = last == 1 && names.get(0).indexOf(',') < 0;
        return String.join(", ", names.subList(0, last)) + (plain ? " and " : ", and ") + names.get(last);
    }

    /** Nothing but an identifier, or nothing at all: then the record's id has to do. */
    private static String identified(CslItem item) {
        for (String identifier : List.of("ISBN", "DOI", "URL", "publisher")) {
            if (item.has(identifier)) {
                return identifier.equals("publisher")
                        ? item.text(identifier).orElseThrow()
                        : identifier + " " + item.text(identifier).orElseThrow();
            }
        }
        return item.id().isEmpty() ? "[" + item.type().cslName() + "]" : "[" + item.id() + "]";
    }

    private static String year(CslItem item) {
        return item.issued()
                        .map(date -> date.asEdtf()
                                .filter(edtf -> edtf.firstYear().isPresent() && !edtf.isInterval())
                                .map(edtf -> (edtf.isApproximate() ? "ca. " : "")
                                        + edtf.firstYear().getAsInt())
                                .orElseGet(() -> date.text().replace('/', '–')))
                        .orElse("")
                + item.text("year-suffix").orElse("");
    }
}
