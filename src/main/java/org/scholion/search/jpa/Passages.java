package org.scholion.search.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.item.Scripts;
import org.scholion.document.Block;
import org.scholion.document.Document;
import org.scholion.search.Audience;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;
import org.scholion.sourcenote.SourceNote;

/** The entries of one text: its blocks, long ones in parts, and its notes. */
final class Passages {
    private static final String PASSAGE = "passage:";
    /** Longest part in code points. */
    static final int LONGEST = 5_000;

    private final Document document;
    private final CodePointText text;

    Passages(Document document, CodePointText text) {
        this.document = document;
        this.text = text;
    }

    /** A block; in parts that end between words where it is very long. */
    List<IndexEntry> entries(Block block) {
        List<IndexEntry> entries = new ArrayList<>();
        int end = block.range().end();
        int from = block.range().start();
        while (from < end) {
            int to = Math.min(end, from + LONGEST);
            String words = text.substring(new TextRange(from, to));
            int space = to < end ? words.lastIndexOf(' ') : -1;
            if (space > 0) {
                words = words.substring(0, space);
                to = from + words.codePointCount(0, words.length());
            }
            if (!words.isBlank()) {
                entries.add(entry(
                        PASSAGE + document.currentRevisionId() + ":" + block.ordinal() + ":" + entries.size(),
                        EntryType.PASSAGE,
                        new IndexEntry.Place(document.id(), document.currentRevisionId(), block.ordinal(), from, to),
                        block.kind().name(),
                        block.lang(),
                        words));
            }
            from = to;
        }
        return entries;
    }

    IndexEntry entry(SourceNote note) {
        return entry(
                "source-note:" + note.id(),
                EntryType.SOURCE_NOTE,
                new IndexEntry.Place(
                        document.id(),
                        document.currentRevisionId(),
                        note.blockOrdinal(),
                        note.range().start(),
                        note.range().end()),
                note.kind(),
                null,
                text.substring(note.range()));
    }

    private IndexEntry entry(
            String id, EntryType type, IndexEntry.Place place, String kind, String language, String words) {
        String tag = language == null ? document.description().language() : language;
        return new IndexEntry(
                id,
                new Owner(Owner.Kind.DOCUMENT, document.id()),
                type,
                Audience.project(document.projectId()),
                place,
                new IndexEntry.Marks(
                        document.projectId(),
                        null,
                        kind.toLowerCase(Locale.ROOT).replace('_', '-'),
                        List.of(),
                        primary(tag),
                        Scripts.of(words).orElse(null),
                        null,
                        List.of()),
                new IndexEntry.Words(null, words, List.of(), List.of(), List.of()),
                List.of(),
                document.updatedAt());
    }

    /** The first subtag of a language tag, or null. */
    static String primary(String tag) {
        return tag == null ? null : tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The entries among some that are passages, by the revision that they are part of. */
    static Map<UUID, List<String>> byRevision(Collection<String> entryIds) {
        Map<UUID, List<String>> byRevision = new HashMap<>();
        for (String id : entryIds) {
            if (id.startsWith(PASSAGE)) {
                UUID revision = UUID.fromString(id.substring(PASSAGE.length(), id.indexOf(':', PASSAGE.length())));
                byRevision.computeIfAbsent(revision, any -> new ArrayList<>()).add(id);
            }
        }
        return byRevision;
    }
}
