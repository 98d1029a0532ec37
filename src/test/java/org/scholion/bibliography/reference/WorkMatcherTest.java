package org.scholion.bibliography.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.item.CslName;

class WorkMatcherTest {
    private final WorkMatcher matcher = new WorkMatcher();
    private final ReferenceParser parser = new ReferenceParser();

    private Matching match(String... bodies) {
        List<CitedReference> references = new ArrayList<>();
        for (int i = 0; i < bodies.length; i++) {
            String source = String.valueOf(i + 1);
            parser.parse(bodies[i]).forEach(reference -> references.add(new CitedReference(source, reference)));
        }
        return matcher.match(references);
    }

    private static List<List<String>> sources(Matching matching) {
        return matching.works().stream()
                .map(work -> List.copyOf(work.sources()))
                .toList();
    }

    private static WorkGroup citedBy(String source, Matching matching) {
        return matching.works().stream()
                .filter(work -> work.sources().contains(source))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theArticlesNotesShareWorksAsAReaderSharesThem() throws IOException {
        Set<Set<String>> expected;
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                WorkMatcherTest.class.getResourceAsStream("notes-read-by-hand.csv"), StandardCharsets.UTF_8))) {
            Map<String, Set<String>> byWork = table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .collect(Collectors.groupingBy(
                            row -> row[1], Collectors.mapping(row -> row[0], Collectors.toSet())));
            byWork.get("forbes").add("table 1");
            byWork.get("wang2020").addAll(Set.of("table 1", "table 2"));
            expected = Set.copyOf(byWork.values());
        }

        Matching matching = matcher.match(ArticleNotes.references());

        assertThat(matching.works().stream().map(WorkGroup::sources).collect(Collectors.toSet()))
                .isEqualTo(expected);
        assertThat(matching.works()).hasSize(42);
        assertThat(matching.unplaced()).isEmpty();
    }

    @Test
    void forbesHasSeventeenNotesWithTwentyUsesAndALineUnderATable() {
        Matching matching = matcher.match(ArticleNotes.references());
        WorkGroup forbes = citedBy("5", matching);

        List<ArticleNotes.Note> notes = ArticleNotes.sources().stream()
                .filter(note -> forbes.sources().contains(note.id()))
                .toList();
        assertThat(notes).hasSize(17);
        assertThat(notes.stream().mapToInt(ArticleNotes.Note::uses).sum()).isEqualTo(20);
        assertThat(forbes.members())
                .filteredOn(member -> member.source().equals("table 1"))
                .extracting(member -> member.reference().place().orElseThrow().value())
                .containsExactly("259");
        assertThat(forbes.item().variables()).containsExactly("author", "issued");
    }

    @Test
    void oneIsbnUnderDifferingYearsAndTitlesMakesNoWorkOfTheNotes() {
        Matching matching = matcher.match(ArticleNotes.references());

        assertThat(matching.works())
                .filteredOn(work ->
                        work.item().text("ISBN").orElse("").replace("-", "").contains("9781556557682"))
                .extracting(WorkGroup::sources)
                .containsExactly(Set.of("29"), Set.of("31"), Set.of("32"));
    }

    @Test
    void theUnionTakesEachFieldFromWhereItIsFullestAndSaysFromWhere() {
        WorkGroup starr = citedBy("51", matcher.match(ArticleNotes.references()));

        assertThat(starr.sources()).containsExactly("51", "56");
        assertThat(starr.item().authors()).containsExactly(CslName.person("Starr", "S. Frederick"));
        assertThat(starr.item().issued().orElseThrow().text()).isEqualTo("2004-03-15");
        assertThat(starr.origins().get("title").source()).isEqualTo("56");
        assertThat(starr.origins().keySet()).isEqualTo(starr.item().variables());
    }

    @Test
    void tenAndThirteenDigitsOfOneIsbnShareAWork() {
        assertThat(sources(match(
                        "Brown & Pickowicz 2007. ISBN 0-674-02616-0.",
                        "Jeremy Brown; Paul Pickowicz (2007). Dilemmas of Victory. Harvard University Press. ISBN"
                                + " 978-0-674-02616-2.")))
                .containsExactly(List.of("1", "2"));
    }

    @Test
    void sameSurnameAndDifferentYearsAreDifferentWorks() {
        Matching matching = match("Lin 2002, p. 3.", "Lin 2007, p. 3.");

        assertThat(matching.works()).hasSize(2);
    }

    @Test
    void twoTitlesOfOneAuthorAndYearLeaveTheShortCiteToAPerson() {
        Matching matching = match(
                "Wang, David (1999). The First Book. Chinese University Press.",
                "Wang, David (1999). The Second Book. Chinese University Press.",
                "Wang 1999, p. 7.");

        assertThat(matching.works()).hasSize(3);
    }

    @Test
    void twoPersonsOfOneSurnameAndYearLeaveTheShortCiteToAPerson() {
        Matching matching = match(
                "Wang, David (1999). The Book. Chinese University Press.",
                "Wang, Ke (1999), p. 5.",
                "Wang 1999, p. 7.");

        assertThat(matching.works()).hasSize(3);
    }

    @Test
    void yearSuffixesTellWorksApart() {
        assertThat(sources(match("Wang 1946a, p. 1.", "Wang 1946b, p. 1.", "Wang 1946a, p. 2.")))
                .containsExactly(List.of("1", "3"), List.of("2"));
    }

    @Test
    void differingVolumesAreDifferentWorks() {
        assertThat(match(
                                "Jarman, Robert (2001). China Political Reports. Vol. 1. Archive Editions. ISBN"
                                        + " 9781852079307.",
                                "Jarman, Robert (2001). China Political Reports. Vol. 2. Archive Editions. ISBN"
                                        + " 9781852079307.")
                        .works())
                .hasSize(2);
    }

    @Test
    void aReferenceBackNamesNoWork() {
        Matching matching = match("Forbes 1986, p. 1.", "Ibid., p. 2.");

        assertThat(matching.works()).hasSize(1);
        assertThat(matching.unplaced()).extracting(CitedReference::source).containsExactly("2");
    }
}
