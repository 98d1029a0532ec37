package org.scholion.bibliography.contributor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.Variant;

/** Gives the names of two contributors the spellings of both. First all works are gathered from, then each is changed. */
final class NameUnion {
    private final UUID projectId;
    private final UUID one;
    private final UUID other;
    private final Variant.Form otherIs;
    private final String otherLanguage;
    /** By fold key, as a work that leads with another one shall have it. */
    private final Map<String, Variant<CslName>> spellings = new LinkedHashMap<>();

    NameUnion(UUID projectId, UUID one, UUID other, Variant.Form otherIs, String otherLanguage) {
        this.projectId = projectId;
        this.one = one;
        this.other = other;
        this.otherIs = otherIs;
        this.otherLanguage = otherLanguage;
    }

    private boolean concerns(CslName name) {
        UUID id = NameSpellings.of(name).id(projectId);
        return id.equals(one) || id.equals(other);
    }

    /** Notes the spellings in a record. What a record says of a spelling counts more than what follows from the union. */
    void gather(CslItem item) {
        for (List<CslName> names : item.names().values()) {
            for (CslName name : names) {
                if (concerns(name)) {
                    name.variants().forEach(variant -> spellings.put(NameSpellings.foldKey(variant.value()), variant));
                    spellings.putIfAbsent(NameSpellings.foldKey(name), lead(name));
                }
            }
        }
    }

    private Variant<CslName> lead(CslName name) {
        CslName alone = name.withVariants(List.of());
        if (NameSpellings.of(name).id(projectId).equals(other)) {
            return new Variant<>(otherIs, otherLanguage, alone);
        }
        // What the other one transliterates or translates is the original; what it is the original of is not.
        return new Variant<>(
                otherIs == Variant.Form.ORIGINAL ? Variant.Form.TRANSLITERATION : Variant.Form.ORIGINAL, "", alone);
    }

    /** The record with all spellings. */
    CslItem apply(CslItem item) {
        CslItem.Builder united = item.toBuilder();
        item.names()
                .forEach((role, names) ->
                        united.names(role, names.stream().map(this::apply).toList()));
        return united.build();
    }

    private CslName apply(CslName name) {
        if (!concerns(name)) {
            return name;
        }
        Map<String, Variant<CslName>> variants = new LinkedHashMap<>(spellings);
        name.variants().forEach(variant -> variants.put(NameSpellings.foldKey(variant.value()), variant));
        variants.remove(NameSpellings.foldKey(name));
        return name.withVariants(new ArrayList<>(variants.values()));
    }

    /** The contributor with all spellings. */
    UUID result() {
        return NameSpellings.id(projectId, spellings.keySet());
    }

    /** Of a record only the names in which it differs from another. */
    static CslItem namesOf(CslItem item, CslItem different) {
        CslItem.Builder names = CslItem.builder(item.type());
        item.names().forEach((role, all) -> {
            if (!all.equals(different.names(role))) {
                names.names(role, all);
            }
        });
        return names.build();
    }

    /** The record with the names of before, in roles where they are as they were after. */
    static CslItem restore(CslItem present, CslItem before, CslItem after) {
        CslItem.Builder restored = present.toBuilder();
        after.names().forEach((role, names) -> {
            if (present.names(role).equals(names)) {
                restored.names(role, before.names(role));
            }
        });
        return restored.build();
    }
}
