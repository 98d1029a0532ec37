package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.edition.Edition;
import org.scholion.edition.EditionWorks;
import org.scholion.edition.Editions;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;

/**
 * What an unAPI server (unAPI version 1, 2006) answers about works and editions. A work's id is {@code work/KEY} and it
 * comes in every format that is written here; an edition's is {@code edition/UUID} and comes as the works that it cites,
 * as they were published, in the same formats.
 */
@ApplicationScoped
public class Unapi {
    private static final String WORK = "work/";
    private static final String EDITION = "edition/";

    private final Iterable<BibliographyWriter> writers;
    private final Projects projects;
    private final Works works;
    private final Editions editions;
    private final EditionWorks published;

    @Inject
    public Unapi(
            @Any Instance<BibliographyWriter> writers,
            Projects projects,
            Works works,
            Editions editions,
            EditionWorks published) {
        this((Iterable<BibliographyWriter>) writers, projects, works, editions, published);
    }

    /** @param writers one for each format in which works are given */
    Unapi(
            Iterable<BibliographyWriter> writers,
            Projects projects,
            Works works,
            Editions editions,
            EditionWorks published) {
        this.writers = writers;
        this.projects = projects;
        this.works = works;
        this.editions = editions;
        this.published = published;
    }

    /**
     * A format in which something is given.
     *
     * @param name by which it is asked for
     * @param type media type, perhaps with a charset
     */
    public record Format(String name, String type) {}

    /** Something in a format. */
    public record Answer(Format format, String text) {}

    /** All formats, by name. */
    public List<Format> formats() {
        Map<String, Format> formats = new TreeMap<>();
        writers.forEach(writer -> formats.put(writer.format(), new Format(writer.format(), writer.mediaType())));
        return formats.values().stream()
                .sorted(Comparator.comparing(Format::name))
                .toList();
    }

    /**
     * The formats of one thing.
     *
     * @throws Problem.NotFound if there is no such thing, or the person may not see it
     */
    @Transactional
    public List<Format> formats(Actor actor, String id) {
        if (id.startsWith(EDITION)) {
            edition(actor, id);
        } else {
            work(actor, id);
        }
        return formats();
    }

    /**
     * One thing in one format; nothing if it is not given in that format.
     *
     * @throws Problem.NotFound if there is no such thing, or the person may not see it
     */
    @Transactional
    public Optional<Answer> get(Actor actor, String id, String format) {
        if (id.startsWith(EDITION)) {
            Edition edition = edition(actor, id);
            return formats().stream()
                    .filter(known -> known.name().equals(format))
                    .findFirst()
                    .map(known ->
                            new Answer(known, published.write(edition, format).text()));
        }
        Work work = work(actor, id);
        String key = works.keys(List.of(work.id())).get(work.id());
        for (BibliographyWriter writer : writers) {
            if (writer.format().equals(format)) {
                String text =
                        writer.write(List.of(new KeyedItem(key, work.item()))).text();
                return Optional.of(new Answer(new Format(format, writer.mediaType()), text));
            }
        }
        return Optional.empty();
    }

    private Work work(Actor actor, String id) {
        if (!id.startsWith(WORK)) {
            throw new Problem.NotFound("work or edition", id);
        }
        return works.get(actor, projects.get(actor, null).id(), id.substring(WORK.length()));
    }

    private Edition edition(Actor actor, String id) {
        return editions.get(actor, uuid(id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id.substring(EDITION.length()));
        } catch (IllegalArgumentException notAnId) {
            throw new Problem.NotFound("edition", id);
        }
    }
}
