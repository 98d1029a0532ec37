package org.scholion.bibliography.ris;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.PlainText;
import org.scholion.bibliography.format.RecordRemainder;
import org.scholion.bibliography.item.CslItem;

/** One record as lines of RIS. */
final class RisRecordWriter {
    private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]");
    private static final Pattern PAGES = Pattern.compile("([^\\s–]+)–([^\\s–]+)");

    private final CslItem item;
    private final StringBuilder lines = new StringBuilder();
    private final Set<String> written = new HashSet<>();

    private RisRecordWriter(CslItem item) {
        this.item = item;
    }

    static String write(KeyedItem keyed) {
        RisRecordWriter writer = new RisRecordWriter(keyed.item());
        writer.write(keyed.key());
        Optional<String> rest =
                RecordRemainder.of(keyed.item(), read(writer.lines + "ER  - \n"), List.of(RisRecord.FORMAT, "bibtex"));
        rest.ifPresent(json -> writer.line(RisFields.CARRIER, json));
        return writer.lines.append("ER  - \n\n").toString().replace("\n", "\r\n");
    }

    private static CslItem read(String lines) {
        return RisRecord.of(RisLines.of(lines).records().get(0));
    }

    private void write(String key) {
        Map<String, String> kept = new TreeMap<>(item.foreign(RisRecord.FORMAT));
        String type = Optional.ofNullable(kept.remove(RisLines.BEGINS))
                .filter(name -> TAG.matcher(name.substring(0, Math.min(2, name.length())))
                        .matches())
                .filter(name -> RisTypes.of(name).filter(item.type()::equals).isPresent())
                .orElseGet(() -> RisTypes.name(item.type()));
        line(RisLines.BEGINS, type);
        line("ID", key);
        RisFields.NAMES.forEach((tag, variable) -> {
            if (RisFields.isWritten(RisFields.NAMES, tag)) {
                item.names(variable).stream().map(RisNames::write).forEach(name -> line(tag, name));
            }
        });
        Map<String, String> tags = RisFields.texts(item.type());
        tags.forEach((tag, variable) -> {
            if (RisFields.isWritten(tags, tag)) {
                item.text(variable).ifPresent(words -> text(tag, words));
            }
        });
        item.text("page").ifPresent(this::pages);
        item.text("ISBN").filter(number -> !RisFields.isIssn(number)).ifPresent(number -> line("SN", number));
        item.text("ISSN").filter(RisFields::isIssn).ifPresent(number -> line("SN", number));
        dates(kept);
        kept.keySet().removeAll(List.of("ER", "ID", RisFields.CARRIER));
        kept.forEach((tag, values) -> {
            if (TAG.matcher(tag).matches()) {
                values.lines().filter(value -> !stands(tag, value)).forEach(value -> line(tag, value));
            }
        });
    }

    private boolean stands(String tag, String value) {
        return written.contains(tag + value.strip());
    }

    private void text(String tag, String words) {
        if (tag.equals("KW")) {
            List.of(words.split(", ")).forEach(word -> line(tag, word));
        } else {
            line(tag, words);
        }
    }

    private void pages(String pages) {
        var bounds = PAGES.matcher(pages);
        if (bounds.matches()) {
            line("SP", bounds.group(1));
            line("EP", bounds.group(2));
        } else {
            line("SP", pages);
        }
    }

    /** The year for all programs, the whole date beside it; what a date said beyond that comes out again. */
    private void dates(Map<String, String> kept) {
        item.issued().ifPresent(date -> {
            for (String tag : List.of("PY", "Y1", "DA")) {
                String said = kept.remove(tag);
                if (said != null && RisDates.read(said).equals(date)) {
                    line(tag, said);
                    return;
                }
            }
            String written = RisDates.write(date);
            boolean slashed = written.matches("\\d{4}/.*");
            line("PY", slashed ? written.substring(0, 4) : written);
            if (slashed && RisDates.read(written).equals(date)) {
                line("DA", written);
            }
        });
        List.of("PY", "Y1", "DA").forEach(kept::remove);
        String read = kept.remove("Y2");
        item.date("accessed")
                .ifPresent(date ->
                        line("Y2", read != null && RisDates.read(read).equals(date) ? read : RisDates.write(date)));
    }

    /** A line of the value that would look like one with a tag is joined to the line before. */
    private void line(String tag, String value) {
        StringBuilder safe = new StringBuilder();
        for (String line : PlainText.of(value).text().split("\n", -1)) {
            if (safe.length() > 0 || !line.isEmpty()) {
                safe.append(safe.length() == 0 ? "" : RisLines.isTagged(line) ? " " : "\n")
                        .append(line.stripTrailing());
            }
        }
        written.add(tag + safe.toString().strip());
        lines.append(tag).append("  - ").append(safe).append('\n');
    }
}
