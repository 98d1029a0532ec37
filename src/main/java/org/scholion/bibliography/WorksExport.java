package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/** Writes a project's works for other programs: chosen in one transaction, read and written a portion at a time. */
@ApplicationScoped
public class WorksExport {
    /** How many works can be chosen by their keys at once. */
    public static final int MOST_KEYS = 500;

    private static final int PORTION = 500;

    /** Part of the files' tags: another number makes clients fetch again what is written in another way. */
    private static final String LAYOUT = "1";

    private final WorkRepository repository;
    private final Works works;
    private final Permissions permissions;

    @Inject
    public WorksExport(WorkRepository repository, Works works, Permissions permissions) {
        this.repository = repository;
        this.works = works;
        this.permissions = permissions;
    }

    /**
     * Works chosen to be written.
     *
     * @param works in order of their keys
     */
    public record Selection(List<WorkStamp> works) {

        public Selection {
            works = works.stream()
                    .sorted(Comparator.comparing(WorkStamp::citekey))
                    .toList();
        }

        /** Differs whenever the file in a format would: a SHA-256 in hexadecimal digits. */
        public String tag(String format) {
            MessageDigest digest = sha256();
            digest.update((LAYOUT + " " + format).getBytes(StandardCharsets.UTF_8));
            for (WorkStamp work : works) {
                String line = "\n" + work.id() + " " + work.version() + " " + work.citekey();
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    }

    /** The works that a search finds; all for {@link WorkSearch#ALL}. */
    @Transactional
    public Selection found(Actor actor, UUID projectId, WorkSearch search) {
        permissions.require(actor, projectId, Right.READ);
        return new Selection(repository.findStamps(projectId, search));
    }

    /**
     * The works that keys lead to, former keys too.
     *
     * @throws Problem.InvalidInput naming {@code key} if these are more than {@value #MOST_KEYS}
     * @throws Problem.NotFound if no work of the project has or had one of the keys
     */
    @Transactional
    public Selection keyed(Actor actor, UUID projectId, Collection<String> keys) {
        permissions.require(actor, projectId, Right.READ);
        Set<String> wanted = new LinkedHashSet<>(keys);
        if (wanted.size() > MOST_KEYS) {
            throw new Problem.InvalidInput("key", "At most " + MOST_KEYS + " works are chosen by their keys.");
        }
        Map<String, UUID> ids = repository.findKeys(projectId, wanted).stream()
                .collect(Collectors.toMap(WorkKey::citekey, WorkKey::workId));
        wanted.stream().filter(key -> !ids.containsKey(key)).findFirst().ifPresent(key -> {
            throw new Problem.NotFound("work", key);
        });
        List<Work> present = works.find(Set.copyOf(ids.values())).values().stream()
                .map(work -> work.mergedInto() == null ? work : works.get(work.id()))
                .distinct()
                .toList();
        Map<UUID, String> names = works.keys(present.stream().map(Work::id).toList());
        return new Selection(present.stream()
                .map(work -> new WorkStamp(work.id(), work.version(), names.get(work.id())))
                .toList());
    }

    /**
     * Writes a selection. Each portion is read in a transaction of its own, so that neither a large library nor a slow
     * client holds one open; a work that went away meanwhile is passed over.
     *
     * @throws IOException if the target does not take it
     */
    public void write(Selection selection, BibliographyWriter writer, Appendable out) throws IOException {
        writer.write(new Portions(selection.works()), out);
    }

    /** The records of the works, as they are asked for. */
    private final class Portions implements Iterator<KeyedItem> {
        private final List<WorkStamp> stamps;
        private Iterator<KeyedItem> portion = List.<KeyedItem>of().iterator();
        private int next;

        Portions(List<WorkStamp> stamps) {
            this.stamps = stamps;
        }

        @Override
        public boolean hasNext() {
            while (!portion.hasNext() && next < stamps.size()) {
                List<WorkStamp> part = stamps.subList(next, Math.min(stamps.size(), next + PORTION));
                next += part.size();
                Map<UUID, Work> found =
                        works.find(part.stream().map(WorkStamp::id).toList());
                portion = part.stream()
                        .map(stamp -> keyed(stamp, found.get(stamp.id())))
                        .filter(Objects::nonNull)
                        .iterator();
            }
            return portion.hasNext();
        }

        private KeyedItem keyed(WorkStamp stamp, Work work) {
            return work == null ? null : new KeyedItem(stamp.citekey(), work.item());
        }

        @Override
        public KeyedItem next() {
            if (!hasNext()) {
                throw new NoSuchElementException("All works were written");
            }
            return portion.next();
        }
    }
}
