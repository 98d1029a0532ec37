package org.scholion.search.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scholion.search.Audience;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;

/** Entries for tests. */
final class Entries {
    static final UUID PROJECT = UUID.fromString("00000000-0000-0000-0000-000000000001");
    static final String ALL = Audience.project(PROJECT);

    private Entries() {}

    static IndexEntry passage(String text) {
        return make(EntryType.PASSAGE, Owner.Kind.DOCUMENT, ALL, null, text, List.of(), List.of(), List.of());
    }

    static IndexEntry note(String audience, String text) {
        return make(EntryType.ANNOTATION, Owner.Kind.ANNOTATION, audience, null, text, List.of(), List.of(), List.of());
    }

    static IndexEntry work(String title, List<String> names, List<String> codes) {
        return make(EntryType.WORK, Owner.Kind.WORK, ALL, title, null, List.of(), names, codes);
    }

    static IndexEntry name(String... spellings) {
        return make(EntryType.NAME, Owner.Kind.NAME, ALL, spellings[0], null, List.of(), List.of(spellings), List.of());
    }

    static IndexEntry claim(String statement, String quote) {
        return make(EntryType.CLAIM, Owner.Kind.CLAIM, ALL, null, statement, List.of(quote), List.of(), List.of());
    }

    private static IndexEntry make(
            EntryType type,
            Owner.Kind kind,
            String audience,
            String title,
            String text,
            List<String> further,
            List<String> names,
            List<String> codes) {
        Owner owner = new Owner(kind, UUID.randomUUID());
        return new IndexEntry(
                type.token() + ":" + owner.id(),
                owner,
                type,
                audience,
                null,
                new IndexEntry.Marks(PROJECT, null, "x", List.of(), null, null, null, List.of()),
                new IndexEntry.Words(title, text, further, names, codes),
                List.of(),
                Instant.EPOCH);
    }

    static void keep(LuceneIndex index, IndexEntry... entries) {
        List<Owner> owners = new ArrayList<>();
        for (IndexEntry entry : entries) {
            owners.add(entry.owner());
        }
        index.replace(owners, List.of(entries));
    }
}
