package org.scholion.sourcenote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.reference.BackReference;
import org.scholion.bibliography.reference.CitedReference;
import org.scholion.bibliography.reference.ParsedReference;
import org.scholion.bibliography.reference.ReferenceParser;

/** What a project's notes cited before, read again from their own words, so that a work keeps being one work. */
final class KnownReferences {
    private static final String KNOWN = "work:";

    /** From this length on, in chars, the same words cite the same work even where nothing could be read in them. */
    private static final int TELLING = 20;

    private final List<CitedReference> references = new ArrayList<>();
    /** The work that long words were tied to first. */
    private final Map<String, UUID> telling = new HashMap<>();

    private KnownReferences() {}

    /** @param cited words and works, the oldest first */
    static KnownReferences of(List<SourceNoteRepository.CitedWords> cited, ReferenceParser parser, Works works) {
        KnownReferences known = new KnownReferences();
        List<CitedReference> byTheSame = new ArrayList<>();
        for (SourceNoteRepository.CitedWords words : new LinkedHashSet<>(cited)) {
            // Words that cited one work and are now read as citing several meant the first of them.
            parser.parse(words.raw()).stream().findFirst().ifPresent(parsed -> {
                Optional<BackReference> back = parsed.backReference();
                if (back.isEmpty()) {
                    known.add(words.workId(), parsed);
                } else if (back.get() == BackReference.IDEM) {
                    byTheSame.add(new CitedReference(KNOWN + words.workId(), parsed));
                }
            });
        }
        known.addByTheSame(byTheSame, works);
        return known;
    }

    /** Whom "idem" meant stands in the work that it was tied to. */
    private void addByTheSame(List<CitedReference> byTheSame, Works works) {
        Set<UUID> ids = byTheSame.stream()
                .flatMap(cited -> work(cited.source()).stream())
                .collect(Collectors.toSet());
        Map<UUID, Work> named = works.find(ids);
        for (CitedReference cited : byTheSame) {
            work(cited.source())
                    .map(named::get)
                    .map(work -> work.item().authors())
                    .filter(authors -> !authors.isEmpty())
                    .ifPresent(authors -> references.add(
                            new CitedReference(cited.source(), cited.reference().byTheSame(authors))));
        }
    }

    private void add(UUID workId, ParsedReference parsed) {
        references.add(new CitedReference(KNOWN + workId, parsed));
        if (parsed.raw().length() >= TELLING) {
            telling.putIfAbsent(parsed.raw(), workId);
        }
    }

    List<CitedReference> references() {
        return references;
    }

    /** The work that a source names, if it is one of these references. */
    static Optional<UUID> work(String source) {
        return source.startsWith(KNOWN)
                ? Optional.of(UUID.fromString(source.substring(KNOWN.length())))
                : Optional.empty();
    }

    /** The work that the same words cited before. */
    Optional<UUID> workOf(ParsedReference reference) {
        return reference.backReference().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(telling.get(reference.raw()));
    }
}
