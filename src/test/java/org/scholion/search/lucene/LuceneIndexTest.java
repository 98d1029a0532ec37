package org.scholion.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.search.Audience;
import org.scholion.search.EntryType;
import org.scholion.search.Fragment;
import org.scholion.search.IndexEntry;
import org.scholion.search.IndexHit;
import org.scholion.search.IndexUnavailable;
import org.scholion.search.Owner;
import org.scholion.search.SearchCursor;
import org.scholion.search.SearchFacet;
import org.scholion.search.SearchIndex;
import org.scholion.search.SearchQuery;
import org.scholion.search.SearchRequest;
import org.scholion.shared.Problem;

/** What is kept is found, by those it is for, until it goes; what is broken on disk is noticed. */
class LuceneIndexTest {
    private static final String RULES = "rules of the test";

    @TempDir
    private Path directory;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = new LuceneIndex(directory, RULES);
        index.open();
        index.beginFilling();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private SearchIndex.Found find(String query) {
        return find(query, Map.of(), null, 20);
    }

    private SearchIndex.Found find(String query, Map<SearchFacet, List<String>> chosen, SearchCursor after, int limit) {
        return index.find(new SearchRequest(SearchQuery.parse(query), chosen, after, limit), Set.of(Entries.ALL));
    }

    private List<String> ids(String query) {
        return find(query).hits().stream().map(IndexHit::id).toList();
    }

    @ParameterizedTest(name = "{0} finds it: {1}")
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "ili rebellion, true",
                "rebellion ili, true",
                "\"ili rebellion\", true",
                "“Ili Rebellion”, true",
                "\"rebellion ili\", false",
                "rebels xinjiang, false",
                "rebel* ili, true",
                "Rebelli, true",
                "ebellion, false",
                "\"ili rebel*\", false",
                "1944, true",
                "194*, true",
                "东突厥斯坦, true",
                "東突厥斯坦, true",
                "突厥, true",
                "厥突, false",
                "восстаний, true",
                "ۇيغۇر, true",
                "ئۇيغۇرلار, true"
            })
    void findsWordsPhrasesAndBeginningsInAllScripts(String query, boolean found) {
        IndexEntry passage = Entries.passage("The Ili Rebellion of 1944 (伊犁; 東突厥斯坦) — восстание, ئۇيغۇرلارنىڭ.");
        Entries.keep(index, passage, Entries.passage("Nothing of the kind."));
        assertThat(ids(query).contains(passage.id())).isEqualTo(found);
    }

    @Test
    void marksWhatWasFoundInPiecesOfPlainText() {
        Entries.keep(index, Entries.passage("First a sentence. Then <b>Sheng</b> & 盛世才統治新疆 came. Last one."));
        List<Fragment> fragments = find("盛世才 sheng came").hits().get(0).fragments();
        assertThat(fragments).hasSize(1);
        assertThat(fragments.get(0).text()).contains("<b>Sheng</b> & 盛世才統治新疆 came.");
        assertThat(fragments.get(0).parts().stream().filter(Fragment.Part::hit).map(Fragment.Part::text))
                .containsExactly("Sheng", "盛世才", "came");
    }

    @Test
    void marksBeginningsToo() {
        Entries.keep(index, Entries.passage("Of the provincial government."));
        assertThat(find("provinc*").hits().get(0).fragments().get(0).parts())
                .contains(new Fragment.Part("provincial", true));
    }

    @Test
    void findsANameByAnyOfItsSpellings() {
        IndexEntry chinese = Entries.passage("当时盛世才统治新疆");
        IndexEntry russian = Entries.passage("Шэн Шицай правил Синьцзяном");
        IndexEntry english = Entries.passage("Governor Sheng Shicai ruled");
        Entries.keep(index, chinese, russian, english, Entries.passage("Shicai met another Sheng."));
        Entries.keep(index, Entries.name("Sheng, Shicai", "盛世才", "Шэн, Шицай"));
        for (String spelling : List.of("Sheng Shicai ", "盛世才", "shicai sheng ", "Шэн Шицай", "盛, 世才")) {
            assertThat(ids(spelling)).contains(chinese.id(), russian.id(), english.id());
        }
        assertThat(ids("盛世才 ruled")).containsExactly(english.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1234/ABC.5",
                "https://doi.org/10.1234/abc.5",
                "Forbes1986",
                "978-0-521-25514-1",
                "9780521255141"
            })
    void findsWorksByIdentifiersAndKeys(String written) {
        IndexEntry work = Entries.work(
                "Warlords and Muslims",
                List.of("Forbes, Andrew"),
                List.of("10.1234/abc.5", "forbes1986", "9780521255141"));
        Entries.keep(index, work, Entries.work("Another", List.of(), List.of()));
        assertThat(ids(written)).first().isEqualTo(work.id());
    }

    @Test
    void looksInQuotesAndTitlesAndCountsTitlesMore() {
        IndexEntry claim = Entries.claim("He ruled.", "“the silver coin”");
        IndexEntry work = Entries.work("Silver", List.of(), List.of());
        Entries.keep(index, claim, work);
        assertThat(ids("silver")).containsExactly(work.id(), claim.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "*", "\"\"\"", "***", "\uD800", "()[]{}~^\\", "+-!&&||", "\"*\"", "/", ":", "AND"})
    void takesEverySign(String written) {
        Entries.keep(index, Entries.passage("Some words."));
        assertThat(find(written).hits()).isEmpty();
        assertThat(find(written + " words").hits()).hasSize(written.equals("AND") ? 0 : 1);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("one word of all that may be written", "x".repeat(SearchQuery.LONGEST)),
                Arguments.of("an open phrase of many words", "\"" + "ab ".repeat(SearchQuery.LONGEST / 3)),
                Arguments.of("beginnings only", "ab* ".repeat(SearchQuery.MOST_CLAUSES)),
                Arguments.of("letters without spaces", "汉".repeat(SearchQuery.LONGEST)),
                Arguments.of("marks of direction", "\u202E\u2067so\u2069\u200F \u061C"),
                Arguments.of("controls", "\u0001\u0007so\u001B[2J\u0085"),
                Arguments.of("combining marks", "s" + "\u0301".repeat(500)),
                Arguments.of("half pairs", "\uDC00\uD800 \uD83D"),
                Arguments.of("no characters", "\uFDD0\uFDD1\uFFFF"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void answersWhateverIsWritten(String what, String written) {
        Entries.keep(index, Entries.passage("Some words, so to say; 汉字."));
        assertThat(find(written).total()).as(what).isLessThanOrEqualTo(1);
    }

    @Test
    void refusesToLookForMoreThanAPersonWrites() {
        for (String written : List.of("x".repeat(10_000), "a ".repeat(SearchQuery.MOST_CLAUSES + 1))) {
            assertThatThrownBy(() -> find(written))
                    .isInstanceOf(Problem.InvalidInput.class)
                    .hasFieldOrPropertyWithValue("field", "q");
        }
    }

    @Test
    void showsEverybodyOnlyWhatIsForThem() {
        UUID author = UUID.randomUUID();
        String own = Audience.person(Entries.PROJECT, author);
        IndexEntry hidden = Entries.note(own, "secret thought");
        Entries.keep(index, hidden, Entries.note(Entries.ALL, "open thought"));
        assertThat(find("thought").total()).isEqualTo(1);
        assertThat(find("secret").hits()).isEmpty();
        SearchRequest request = new SearchRequest(SearchQuery.parse("thought"), Map.of(), null, 20);
        assertThat(index.find(request, Set.of(Entries.ALL, own)).total()).isEqualTo(2);
    }

    @Test
    void forgetsWhatItsOwnerNoLongerHas() {
        IndexEntry first = Entries.passage("alpha");
        Entries.keep(index, first);
        IndexEntry second = Entries.passage("beta");
        index.replace(
                List.of(first.owner()),
                List.of(new IndexEntry(
                        second.id(),
                        first.owner(),
                        second.type(),
                        second.audience(),
                        null,
                        second.marks(),
                        second.words(),
                        List.of("citation:1"),
                        null)));
        assertThat(ids("alpha")).isEmpty();
        assertThat(ids("beta")).containsExactly(second.id());
        assertThat(index.findOwners(List.of("citation:1"))).containsExactly(first.owner());
        assertThat(index.findParts(List.of(first.owner()))).containsExactly("citation:1");
        index.replace(List.of(first.owner()), List.of());
        assertThat(index.count()).isZero();
    }

    @Test
    void countsFacetsAsIfNothingOfThemWereChosen() {
        Entries.keep(
                index, Entries.passage("silk road"), Entries.passage("silk"), Entries.note(Entries.ALL, "silk note"));
        SearchIndex.Found found =
                find("silk", Map.of(SearchFacet.TYPE, List.of(EntryType.ANNOTATION.token())), null, 20);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facets().get(SearchFacet.TYPE))
                .containsEntry("passage", 2L)
                .containsEntry("annotation", 1L);
        assertThat(found.facets().get(SearchFacet.PROJECT)).containsEntry(Entries.PROJECT.toString(), 1L);
    }

    @Test
    void givesEveryHitOnceOverAllPages() {
        IndexEntry[] entries = IntStream.range(0, 65)
                .mapToObj(n -> Entries.passage("same words"))
                .toArray(IndexEntry[]::new);
        Entries.keep(index, entries);
        List<String> seen = new ArrayList<>();
        SearchCursor after = null;
        do {
            SearchIndex.Found page = find("words", Map.of(), after, 10);
            assertThat(page.total()).isEqualTo(65);
            page.hits().forEach(hit -> seen.add(hit.id()));
            after = page.hits().isEmpty()
                    ? null
                    : SearchCursor.parse(
                            new SearchCursor(page.passed() + page.hits().size(), seen.get(seen.size() - 1)).token());
        } while (after != null && seen.size() < 200);
        assertThat(seen).hasSize(65).doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhereThePageEndedThoughOthersWentMeanwhile() {
        IndexEntry[] entries =
                IntStream.range(0, 30).mapToObj(n -> Entries.passage("words")).toArray(IndexEntry[]::new);
        Entries.keep(index, entries);
        SearchIndex.Found first = find("words", Map.of(), null, 10);
        Owner gone = first.hits().get(2).owner();
        index.replace(List.of(gone), List.of());
        SearchCursor after = new SearchCursor(10, first.hits().get(9).id());
        Set<String> all = new HashSet<>();
        first.hits().forEach(hit -> all.add(hit.id()));
        find("words", Map.of(), after, 50).hits().forEach(hit -> assertThat(all.add(hit.id()))
                .isTrue());
        assertThat(all).hasSize(30);
    }

    @Test
    void removesAfterFillingWhatWasNotFilledAnew() {
        Entries.keep(index, Entries.passage("old"));
        index.beginFilling();
        Entries.keep(index, Entries.passage("new"));
        assertThat(ids("old")).hasSize(1);
        index.endFilling();
        assertThat(ids("old")).isEmpty();
        assertThat(ids("new")).hasSize(1);
    }

    @Test
    void isTrustedOnlyWhenItWasFilledToTheEndByTheSameRules() {
        Entries.keep(index, Entries.passage("words"));
        assertThat(reopen(RULES)).isFalse();
        assertThat(index.count()).isZero();
        Entries.keep(index, Entries.passage("words"));
        index.endFilling();
        assertThat(reopen(RULES)).isTrue();
        assertThat(ids("words")).hasSize(1);
        assertThat(reopen("newer rules")).isFalse();
        assertThat(index.count()).isZero();
    }

    private boolean reopen(String rules) {
        index.close();
        index = new LuceneIndex(directory, rules);
        return index.open();
    }

    @Test
    void beginsAnewWhereFilesAreGone() throws IOException {
        index.endFilling();
        index.close();
        deleteAll(directory.resolve(IndexedEntry.INDEX));
        index = new LuceneIndex(directory, RULES);
        assertThat(index.open()).isFalse();
        assertThat(index.count()).isZero();
    }

    @Test
    void beginsAnewWhereFilesAreCutShort() throws IOException {
        Entries.keep(index, Entries.passage("words"));
        index.endFilling();
        index.close();
        try (Stream<Path> files = Files.walk(directory.resolve(IndexedEntry.INDEX))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }
        index = new LuceneIndex(directory, RULES);
        assertThat(index.open()).isFalse();
        assertThat(index.count()).isZero();
    }

    @Test
    void saysWhenItsFilesWentWhileItWasOpen() throws IOException {
        index.endFilling();
        deleteAll(directory);
        assertThatThrownBy(() -> Entries.keep(index, Entries.passage("words"))).isInstanceOf(IndexUnavailable.class);
        index.discard();
        assertThat(index.open()).isFalse();
        Entries.keep(index, Entries.passage("words"));
        assertThat(ids("words")).hasSize(1);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
