package org.scholion.bibliography.bibtex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scholion.bibliography.format.ReadProblem;

/**
 * What entries take over from others, by {@code crossref} and {@code xdata}, after the biblatex manual, sections 2.4.1,
 * 3.13.6 and appendix B. An entry's own fields always win.
 */
final class BibInheritance {
    private static final int LONGEST_CHAIN = 10;

    /** How many times as much as the file holds its entries may take over together, beside a fixed allowance. */
    private static final long GROWTH = 4;

    private static final long LEAST_ALLOWANCE = 2_000_000;

    /** What a field costs beside its value, in characters. */
    private static final int FIELD = 20;

    /** Fields that say something of one entry only. */
    private static final Set<String> OWN = Set.of(
            "ids",
            "crossref",
            "xref",
            "xdata",
            "entryset",
            "entrysubtype",
            "execute",
            "label",
            "options",
            "presort",
            "related",
            "relatedoptions",
            "relatedstring",
            "relatedtype",
            "shorthand",
            "shorthandintro",
            "sortkey");

    private static final Set<String> PARTS = Set.of(
            "inbook", "bookinbook", "suppbook", "incollection", "suppcollection", "inreference", "inproceedings");
    private static final Set<String> SEVERAL_VOLUMES = Set.of("mvbook", "mvcollection", "mvproceedings", "mvreference");
    private static final Set<String> TITLES = Set.of("title", "subtitle", "titleaddon", "shorttitle", "sorttitle");

    private final Map<String, BibEntry> byKey = new HashMap<>();
    private final List<ReadProblem> problems = new ArrayList<>();

    private final Map<BibEntry, BibEntry> resolved = new IdentityHashMap<>();
    private final Set<BibEntry> begun = Collections.newSetFromMap(new IdentityHashMap<>());
    private long allowance;

    BibInheritance(List<BibEntry> entries) {
        entries.forEach(entry -> byKey.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry));
        allowance = LEAST_ALLOWANCE;
        for (BibEntry entry : entries) {
            for (String value : entry.fields().values()) {
                allowance += GROWTH * value.length();
            }
        }
    }

    /** The entry with all that it takes over. */
    BibEntry resolved(BibEntry entry) {
        return resolved(entry, LONGEST_CHAIN);
    }

    /** References to entries that are not there, circles, and what was too much to take over. */
    List<ReadProblem> problems() {
        return List.copyOf(problems);
    }

    private BibEntry resolved(BibEntry entry, int allowed) {
        if (entry.field("xdata").isEmpty() && entry.field("crossref").isEmpty()) {
            return entry;
        }
        BibEntry known = resolved.get(entry);
        if (known != null) {
            return known;
        }
        if (allowed == 0 || !begun.add(entry)) {
            tell(entry, "It takes over from too long a chain of entries, or from itself.");
            return entry;
        }
        BibEntry whole = complete(entry, allowed);
        begun.remove(entry);
        resolved.put(entry, whole);
        return whole;
    }

    private BibEntry complete(BibEntry entry, int allowed) {
        Map<String, String> fields = new LinkedHashMap<>(entry.fields());
        Set<String> keys =
                new LinkedHashSet<>(List.of(entry.field("xdata").orElse("").split(",")));
        for (String key : keys) {
            if (!key.isBlank()) {
                parent(entry, key).map(parent -> resolved(parent, allowed - 1)).ifPresent(parent -> parent.fields()
                        .forEach((name, value) -> take(entry, fields, name, value)));
            }
        }
        entry.field("crossref")
                .flatMap(key -> parent(entry, key))
                .map(parent -> resolved(parent, allowed - 1))
                .ifPresent(
                        parent -> parent.fields().forEach((name, value) -> inherited(entry.type(), parent.type(), name)
                                .ifPresent(as -> take(entry, fields, as, value))));
        return new BibEntry(entry.type(), entry.key(), fields, entry.line());
    }

    private void take(BibEntry entry, Map<String, String> fields, String name, String value) {
        // A date and a year are two ways to say the same.
        boolean said =
                name.equals("date") && fields.containsKey("year") || name.equals("year") && fields.containsKey("date");
        if (OWN.contains(name) || said || fields.containsKey(name) || allowance < 0) {
            return;
        }
        allowance -= value.length() + FIELD;
        if (allowance < 0) {
            tell(
                    entry,
                    "The file's entries take over more from each other than it holds many times; the rest is not taken over.");
            return;
        }
        fields.put(name, value);
    }

    private Optional<BibEntry> parent(BibEntry entry, String key) {
        BibEntry parent = byKey.get(key.strip().toLowerCase(Locale.ROOT));
        if (parent == null) {
            tell(entry, "It takes over from “" + key.strip() + "”, which is not in the file.");
        }
        return Optional.ofNullable(parent);
    }

    private void tell(BibEntry entry, String reason) {
        problems.add(new ReadProblem(entry.line(), entry.key(), reason, false));
    }

    /** Under which name a field of the parent is taken over, if at all. */
    private static Optional<String> inherited(String child, String parent, String field) {
        if (!TITLES.contains(field)) {
            boolean named = PARTS.contains(child)
                    && field.equals("author")
                    && !Set.of("book", "mvbook").contains(parent);
            return named ? Optional.empty() : Optional.of(field);
        }
        if (field.startsWith("short") || field.startsWith("sort")) {
            return Optional.empty();
        }
        if (SEVERAL_VOLUMES.contains(parent)) {
            return Optional.of("main" + field);
        }
        if (PARTS.contains(child)) {
            return Optional.of("book" + field);
        }
        if (Set.of("article", "suppperiodical").contains(child) && parent.equals("periodical")) {
            return Optional.of(field.equals("title") ? "journaltitle" : "journal" + field);
        }
        return Optional.of(field);
    }
}
