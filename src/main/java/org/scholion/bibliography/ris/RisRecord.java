package org.scholion.bibliography.ris;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scholion.bibliography.format.RecordRemainder;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

/** Turns one record of a RIS file into a record of ours; tags that say nothing to us are kept. */
final class RisRecord {
    /** Under this name the record keeps what was not understood. */
    static final String FORMAT = "ris";

    private final CslType type;
    private final Map<String, String> tags;
    private final CslItem.Builder item;
    private final Map<String, List<CslName>> names = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> dated = new HashSet<>();
    private final Map<String, String> kept = new TreeMap<>();
    private String firstPage = "";
    private String lastPage = "";
    private String carried = "";

    private RisRecord(CslType type) {
        this.type = type;
        this.tags = RisFields.texts(type);
        this.item = CslItem.builder(type);
    }

    static CslItem of(RisLines.Record record) {
        String name = record.first(RisLines.BEGINS);
        RisRecord read = new RisRecord(RisTypes.of(name).orElse(CslType.DOCUMENT));
        if (!RisTypes.name(read.type).equals(name)) {
            read.kept.put(RisLines.BEGINS, name);
        }
        record.fields().forEach(read::field);
        return read.finished();
    }

    private void field(RisLines.Field field) {
        String tag = field.tag();
        String value = field.value();
        switch (tag) {
            case RisLines.BEGINS, "ID" -> {}
            case RisFields.CARRIER -> carried = value;
            case "SP" -> firstPage = value;
            case "EP" -> lastPage = value;
            case "SN" -> text(RisFields.isIssn(value) ? "ISSN" : "ISBN", tag, value);
            case "DA" -> date("issued", tag, value);
            default -> {
                if (RisFields.NAMES.containsKey(tag)) {
                    names.computeIfAbsent(RisFields.NAMES.get(tag), none -> new ArrayList<>())
                            .add(RisNames.read(value));
                } else if (RisFields.DATES.containsKey(tag)) {
                    date(RisFields.DATES.get(tag), tag, value);
                } else if (tags.containsKey(tag)) {
                    text(tags.get(tag), tag, value);
                } else {
                    keep(tag, value);
                }
            }
        }
    }

    private void text(String variable, String tag, String value) {
        String before = texts.get(variable);
        String between = RisFields.REPEATED.get(tag);
        if (before == null) {
            texts.put(variable, value);
        } else if (between != null) {
            texts.put(variable, before + between + value);
        } else if (!before.equals(value)) {
            keep(tag, value);
        }
    }

    /** A whole date says more than the year that stands beside it. */
    private void date(String variable, String tag, String value) {
        boolean whole = tag.equals("DA");
        if (!dated.add(variable) && !whole) {
            return;
        }
        item.date(variable, RisDates.read(value));
        if (RisDates.saysMore(value)) {
            keep(tag, value);
        }
    }

    /** Values of one tag stand one to a line. */
    private void keep(String tag, String value) {
        kept.merge(tag, value.replace('\n', ' '), (before, more) -> before + "\n" + more);
    }

    private CslItem finished() {
        String pages = firstPage.isEmpty() || lastPage.isEmpty() ? firstPage + lastPage : firstPage + "–" + lastPage;
        texts.putIfAbsent("page", pages);
        texts.forEach(item::text);
        names.forEach(item::names);
        CslItem said = item.build();
        CslItem whole = carried.isEmpty()
                ? said
                : RecordRemainder.complete(said, carried).orElse(said);
        return whole.toBuilder().foreign(FORMAT, kept).build();
    }
}
