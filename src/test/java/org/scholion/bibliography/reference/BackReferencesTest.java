package org.scholion.bibliography.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.reference.BackReferences.Link;
import org.scholion.bibliography.reference.BackReferences.Placed;

class BackReferencesTest {
    private final ReferenceParser parser = new ReferenceParser();

    /** Reads notes, each in the list that its first character numbers. */
    private List<Placed> placed(String... notes) {
        List<Placed> placed = new ArrayList<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (String note : notes) {
            int list = note.charAt(0) - '0';
            int number = sizes.merge(list, 1, Integer::sum) - 1;
            parser.parse(note.substring(2)).forEach(read -> placed.add(new Placed(list, number, read)));
        }
        return placed;
    }

    /** Follows; works are named by author and year, or title. */
    private List<Optional<Link<String>>> follow(List<Placed> placed) {
        return BackReferences.follow(placed, n -> {
            ParsedReference reference = placed.get(n).reference();
            return reference.backReference().isPresent()
                    ? null
                    : reference.value("author").orElse("")
                            + reference.issued().or(reference::title).orElse("");
        });
    }

    private Link<String> last(String... notes) {
        List<Optional<Link<String>>> links = follow(placed(notes));
        return links.get(links.size() - 1).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ibid., p. 4.|ibid|4",
                "Ibid.|ibid|",
                "ibid 17|ibid|",
                "Ibidem, pp. 4-6|ibid|4–6",
                "Ebd., S. 13.|ibid|13",
                "Ebenda, S. 13 f.|ibid|13 f.",
                "Там же. С. 13.|ibid|13",
                "同上,第13页。|ibid|13",
                "Id. at 12|ibid|",
                "Loc. cit.|loc-cit|",
                "Op. cit., p. 9|op-cit|9",
                "Forbes, op. cit., p. 12.|op-cit|12",
                "Forbes op. cit. 12|op-cit|",
                "Forbes, loc. cit.|loc-cit|",
                "Forbes, a. a. O., S. 12.|op-cit|12",
            })
    void backReferencesLeadToTheWorkBefore(String note, String rule, String locator) {
        List<Placed> placed = placed("1 Forbes 1986, p. 45.", "1 " + note);
        List<Optional<Link<String>>> links = follow(placed);

        assertThat(links).hasSize(2);
        assertThat(links.get(1)).hasValueSatisfying(link -> {
            assertThat(link.work()).isEqualTo("Forbes1986");
            assertThat(link.rule()).isEqualTo(rule);
            assertThat(link.finding()).isNull();
        });
        if (locator != null) {
            assertThat(placed.get(1).reference().value("locator")).contains(locator);
        }
    }

    @Test
    void ibidFollowsIbidAndStaysWithinItsNote() {
        assertThat(last("1 Forbes 1986, p. 1.", "1 Ibid., p. 2.", "1 Ibid., p. 3.")
                        .work())
                .isEqualTo("Forbes1986");
        assertThat(last("1 Wang 2020, p. 3; Forbes 1986, p. 4; ibid., p. 5.").work())
                .isEqualTo("Forbes1986");
    }

    @Test
    void ibidAfterANoteOfSeveralWorksLeavesAChoice() {
        Link<String> link = last("1 Wang 2020, p. 3; Forbes 1986, p. 4.", "1 Ibid., p. 5.");

        assertThat(link.work()).isNull();
        assertThat(link.finding().code()).isEqualTo(ReferenceFinding.Code.BACK_REFERENCE_AMBIGUOUS);
    }

    @Test
    void nothingIsFollowedAcrossListsOrPastANoteThatCitesNothing() {
        assertThat(last("1 Forbes 1986, p. 1.", "2 Ibid., p. 2.").finding().code())
                .isEqualTo(ReferenceFinding.Code.BACK_REFERENCE_UNRESOLVED);
        assertThat(last("1 Forbes 1986, p. 1.", "2 Forbes, op. cit., p. 2.").work())
                .isNull();
        assertThat(last("1 Forbes 1986, p. 1.", "1 A remark of the writer.", "1 Ibid., p. 2.")
                        .work())
                .isNull();
    }

    @Test
    void opCitReachesFurtherBackByItsAuthor() {
        assertThat(last(
                                "1 Forbes 1986, p. 1.",
                                "1 Wang 2020, p. 2.",
                                "1 Starr 2004, p. 3.",
                                "1 Forbes, op. cit., p. 4.")
                        .work())
                .isEqualTo("Forbes1986");
        assertThat(last("1 Wang 1999, p. 1.", "1 Wang 2020, p. 2.", "1 Wang, op. cit., p. 4.")
                        .finding()
                        .code())
                .isEqualTo(ReferenceFinding.Code.BACK_REFERENCE_AMBIGUOUS);
        assertThat(last("1 Forbes 1986, p. 1.", "1 Wang, op. cit., p. 4.")
                        .finding()
                        .code())
                .isEqualTo(ReferenceFinding.Code.BACK_REFERENCE_UNRESOLVED);
    }

    @Test
    void idemIsTheAuthorBeforeWithAnotherWork() {
        List<ParsedReference> named = BackReferences.withAuthors(placed(
                "1 Linda Benson, The Ili Rebellion (Armonk: M. E. Sharpe, 1990), 12.",
                "1 Idem, China's Last Nomads (Armonk: M. E. Sharpe, 1998), 34."));

        assertThat(named.get(1).value("author")).contains("Benson, Linda");
        assertThat(named.get(1).fields().get("author").rule()).isEqualTo("idem");
        assertThat(named.get(1).title()).contains("China's Last Nomads");
        assertThat(named.get(1).issued()).contains("1998");
    }

    @Test
    void aBareSurnameMeansTheOneWorkOfThatAuthorBefore() {
        assertThat(last("1 Forbes 1986, p. 1.", "1 Wang 2020, p. 2.", "1 Forbes, p. 4.")
                        .work())
                .isEqualTo("Forbes1986");
        assertThat(last("1 Wang 1999, p. 1.", "1 Wang 2020, p. 2.", "1 Wang, S. 4.")
                        .work())
                .isNull();
    }
}
