package org.scholion.bibliography.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleCatalogueTest {
    private static final StyleCatalogue CATALOGUE = new StyleCatalogue();

    private static List<String> ids(String query) {
        return CATALOGUE.search(query, List.of(), 20).stream()
                .map(StyleInfo::id)
                .toList();
    }

    @Test
    void allPackagedStylesAreInIt() {
        assertThat(CATALOGUE.size()).isGreaterThan(10_000);
        assertThat(CATALOGUE.find("chicago-notes-bibliography")).hasValueSatisfying(info -> {
            assertThat(info.title()).isEqualTo("Chicago Manual of Style 18th edition (notes and bibliography)");
            assertThat(info.format()).isEqualTo("note");
            assertThat(info.fields()).contains("history");
            assertThat(info.parent()).isNull();
        });
        assertThat(CATALOGUE.find("nature-digest")).hasValueSatisfying(info -> {
            assertThat(info.parent()).isEqualTo("nature");
            assertThat(info.format()).isEqualTo("numeric");
        });
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "apa, apa",
        "chicago notes, chicago-notes",
        "CHICAGO Notes Bibliography, chicago-notes-bibliography",
        "nature, nature",
        "osterr zeits polit, osterreichische-zeitschrift-fur-politikwissenschaft",
        "Österreichische Politikwissenschaft, osterreichische-zeitschrift-fur-politikwissenschaft",
        "modern language association, modern-language-association",
        "din 1505 author-date, din-1505-2",
    })
    void theBestStyleComesFirst(String query, String id) {
        assertThat(ids(query)).first().isEqualTo(id);
    }

    @Test
    void everyWordMustBeginOneOfTheStyles() {
        assertThat(ids("chicago zzz")).isEmpty();
        assertThat(ids("hicago")).isEmpty();
        assertThat(CATALOGUE.search("chicago", List.of(), 3)).hasSize(3);
    }

    @Test
    void withoutWordsGeneralStylesAreOffered() {
        assertThat(CATALOGUE.search(" ", List.of(), 200)).isNotEmpty().allSatisfy(info -> assertThat(info.fields())
                .contains("generic-base"));
    }

    @Test
    void aProjectsOwnStylesAreFoundFirst() {
        StyleInfo own = new StyleInfo("own-apa", "APA, ours", "", "author-date", List.of(), null, null, true);

        assertThat(CATALOGUE.search("apa", List.of(own), 5)).contains(own);
        assertThat(CATALOGUE.search("", List.of(own), 5)).first().isEqualTo(own);
        assertThat(CATALOGUE.search("ours", List.of(own), 5)).containsExactly(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apa", "nature-digest", "journal-of-asian-economics"})
    void aStyleOrTheOneThatItFollowsCanBeRead(String id) {
        assertThat(PackagedStyles.source(id).elements().get().child("citation")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing-of-the-kind", "../apa", "dependent/nature-digest", "META-INF/MANIFEST.MF"})
    void nothingElseCanBeRead(String id) {
        assertThatThrownBy(() -> PackagedStyles.source(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chicago-notes-bibliography",
                "apa",
                "modern-language-association",
                "ieee",
                "din-1505-2",
                "gost-r-7-0-5-2008",
                "china-national-standard-gb-t-7714-2015-numeric"
            })
    void packagedStylesPassTheRulesForPeoplesOwn(String id) {
        assertThatCode(() ->
                        StyleRules.check(PackagedStyles.source(id).elements().get()))
                .doesNotThrowAnyException();
    }
}
