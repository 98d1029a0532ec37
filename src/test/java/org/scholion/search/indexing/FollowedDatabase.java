package org.scholion.search.indexing;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.scholion.account.Actor;
import org.scholion.change.Outbox;
import org.scholion.search.EntrySource;
import org.scholion.search.Hit;
import org.scholion.search.IndexProgress;
import org.scholion.search.Owner;
import org.scholion.search.SearchAnswer;
import org.scholion.search.SearchFacet;
import org.scholion.search.SearchIndex;
import org.scholion.search.SearchQuery;
import org.scholion.search.SearchRequest;
import org.scholion.search.lucene.LuceneIndex;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;

/** A test database with an index that follows it when it is told to. */
final class FollowedDatabase {
    final IndexProgress progress = new IndexProgress();
    private final TestDatabase database;
    private final Path directory;
    private SearchIndex index;
    private IndexKeeper keeper;

    FollowedDatabase(TestDatabase database, Path directory) {
        this.database = database;
        this.directory = directory;
        begin();
    }

    /** What a start of the server does; the former one was killed. */
    void begin() {
        begin(new LuceneIndex(directory.toString()));
    }

    void begin(SearchIndex other) {
        index = other;
        keeper = new IndexKeeper(index, new Steps(), progress);
    }

    SearchIndex index() {
        return index;
    }

    void keepUp() {
        keeper.keepUp();
    }

    SearchAnswer find(Actor actor, String query) {
        return find(actor, query, Map.of());
    }

    SearchAnswer find(Actor actor, String query, Map<SearchFacet, List<String>> chosen) {
        SearchRequest request = new SearchRequest(SearchQuery.parse(query), chosen, null, 50);
        return in(rooms -> rooms.search(index, progress).find(actor, request));
    }

    List<UUID> ids(Actor actor, String query) {
        return find(actor, query).hits().stream().map(Hit::objectId).toList();
    }

    Outbox.Waiting waiting() {
        return in(rooms -> rooms.outbox.waiting());
    }

    private <T> T in(Function<Rooms, T> work) {
        return database.inTransaction(entities -> work.apply(new Rooms(entities)));
    }

    /** The steps of production, each in a transaction of the test's database. */
    private final class Steps extends TakingUp {
        Steps() {
            super(null, null, List.<EntrySource>of());
        }

        private <T> T step(Function<TakingUp, T> work) {
            return in(rooms -> work.apply(new TakingUp(rooms.outbox, index, rooms.entrySources)));
        }

        @Override
        public int takeUp(int most) {
            return step(steps -> steps.takeUp(most));
        }

        @Override
        public void takeUp(UUID id) {
            step(steps -> {
                steps.takeUp(id);
                return null;
            });
        }

        @Override
        public List<UUID> due(int most) {
            return step(steps -> steps.due(most));
        }

        @Override
        public void putOff(UUID id, String why) {
            step(steps -> {
                steps.putOff(id, why);
                return null;
            });
        }

        @Override
        public List<UUID> waiting() {
            return step(TakingUp::waiting);
        }

        @Override
        public void forget(Collection<UUID> ids) {
            step(steps -> {
                steps.forget(ids);
                return null;
            });
        }

        @Override
        public long count() {
            return step(TakingUp::count);
        }

        @Override
        public List<UUID> next(Owner.Kind kind, UUID after) {
            return step(steps -> steps.next(kind, after));
        }

        @Override
        public void fill(Owner.Kind kind, List<UUID> ids) {
            step(steps -> {
                steps.fill(kind, ids);
                return null;
            });
        }
    }
}
