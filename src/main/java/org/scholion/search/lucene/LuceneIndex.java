package org.scholion.search.lucene;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.scholion.search.IndexEntry;
import org.scholion.search.IndexUnavailable;
import org.scholion.search.Owner;
import org.scholion.search.SearchIndex;
import org.scholion.search.SearchRequest;

/**
 * {@link SearchIndex} with Hibernate Search and Lucene, in the folder {@code search} of the data directory. Beside the
 * index a file says by which rules it was filled, and that it was filled to the end.
 */
@ApplicationScoped
public class LuceneIndex implements SearchIndex {
    /** Entries that are filled in before they are put on disk. */
    private static final int MOST_GATHERED = 10_000;

    private final Path directory;
    private final String rules;
    private volatile CloseableSearchMapping mapping;
    private volatile String filling = "";
    private int gathered;

    @Inject
    public LuceneIndex(@ConfigProperty(name = "SCHOLION_DATA_DIR", defaultValue = "data") String dataDirectory) {
        this(Path.of(dataDirectory).resolve("search"), EntryMapping.fingerprint());
    }

    LuceneIndex(Path directory, String rules) {
        this.directory = directory.toAbsolutePath().normalize();
        this.rules = rules;
    }

    @Override
    public synchronized boolean open() {
        if (mapping != null) {
            return true;
        }
        boolean trusted = isFilled();
        if (!trusted) {
            delete();
        }
        try {
            mapping = make();
            count();
            return trusted;
        } catch (IndexUnavailable broken) {
            close();
            if (broken.isInUse() || !trusted) {
                throw broken;
            }
            delete();
            mapping = make();
            return false;
        }
    }

    private CloseableSearchMapping make() {
        return guarded(() -> {
            try {
                Files.createDirectories(directory);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return EntryMapping.open(directory);
        });
    }

    private boolean isFilled() {
        try {
            return Files.isDirectory(directory.resolve(IndexedEntry.INDEX))
                    && Files.exists(mark())
                    && Files.readString(mark()).equals(rules);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Path mark() {
        return directory.resolve("filled-by");
    }

    @Override
    public boolean isOpen() {
        return mapping != null;
    }

    @Override
    public synchronized void discard() {
        close();
        delete();
    }

    @PreDestroy
    synchronized void close() {
        CloseableSearchMapping open = mapping;
        mapping = null;
        if (open != null) {
            try {
                open.close();
            } catch (SearchException | UncheckedIOException ignoredBecauseItIsThrownAwayOrEnds) {
                System.getLogger(LuceneIndex.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "The index was closed with a failure",
                                ignoredBecauseItIsThrownAwayOrEnds);
            }
        }
    }

    /** The mark first: what is half deleted must not be trusted. */
    private void delete() {
        try {
            Files.deleteIfExists(mark());
            if (Files.exists(directory)) {
                try (Stream<Path> files = Files.walk(directory)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException failure) {
            throw new IndexUnavailable("The index in " + directory + " cannot be deleted", failure, false);
        }
    }

    @Override
    public void beginFilling() {
        filling = UUID.randomUUID().toString();
        gathered = 0;
    }

    @Override
    public void endFilling() {
        String present = filling;
        guarded(() -> {
            List<String> old = ask(contents -> contents.keysNotOf(present));
            EntryWriter writer = new EntryWriter(opened());
            writer.flush();
            writer.forget(old);
            try {
                Files.writeString(mark(), rules);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return null;
        });
    }

    @Override
    public Replacing replacing(Collection<Owner> owners) {
        return new Portions(new HashSet<>(read(contents -> contents.keysOf(owners))));
    }

    /** Gathers what is kept and puts it on disk once: each time makes another small file, to be merged with others. */
    private final class Portions implements Replacing {
        private final Set<String> stale;

        private Portions(Set<String> former) {
            this.stale = former;
        }

        @Override
        public void keep(List<IndexEntry> entries) {
            entries.forEach(entry -> stale.remove(entry.id()));
            guarded(() -> {
                new EntryWriter(opened()).gather(entries, filling);
                return null;
            });
        }

        @Override
        public void end() {
            guarded(() -> {
                EntryWriter writer = new EntryWriter(opened());
                writer.flush();
                writer.forget(List.copyOf(stale));
                return null;
            });
        }
    }

    @Override
    public void fill(List<IndexEntry> entries) {
        guarded(() -> {
            EntryWriter writer = new EntryWriter(opened());
            writer.gather(entries, filling);
            gathered += entries.size();
            if (gathered >= MOST_GATHERED) {
                writer.flush();
                gathered = 0;
            }
            return null;
        });
    }

    private CloseableSearchMapping opened() {
        CloseableSearchMapping open = mapping;
        if (open == null) {
            throw new IndexUnavailable("The index is not open", null, false);
        }
        return open;
    }

    private SearchSession session() {
        return opened().createSession();
    }

    @Override
    public Set<String> findParts(Collection<Owner> owners) {
        return read(contents -> contents.partsOf(owners));
    }

    @Override
    public Set<Owner> findOwners(Collection<String> parts) {
        return read(contents -> contents.ownersOf(parts));
    }

    @Override
    public Found find(SearchRequest request, Set<String> audiences) {
        return guarded(() -> {
            try (SearchSession session = session()) {
                return new Finding(session, request, audiences).find();
            }
        });
    }

    @Override
    public long count() {
        return read(Contents::count);
    }

    private <T> T read(Function<Contents, T> question) {
        return guarded(() -> ask(question));
    }

    private <T> T ask(Function<Contents, T> question) {
        try (SearchSession session = session()) {
            return question.apply(new Contents(session));
        }
    }

    /** Tells failures of the index from those of what is to be kept in it. */
    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (UncheckedIOException | AlreadyClosedException failure) {
            throw unavailable(failure);
        } catch (RuntimeException failure) {
            if (!(failure instanceof IndexUnavailable) && causes(failure).anyMatch(LuceneIndex::isOfStorage)) {
                throw unavailable(failure);
            }
            throw failure;
        }
    }

    private static IndexUnavailable unavailable(RuntimeException failure) {
        boolean inUse = causes(failure).anyMatch(LockObtainFailedException.class::isInstance);
        return new IndexUnavailable("The index cannot be used: " + failure.getMessage(), failure, inUse);
    }

    private static boolean isOfStorage(Throwable cause) {
        return cause instanceof IOException || cause instanceof AlreadyClosedException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
