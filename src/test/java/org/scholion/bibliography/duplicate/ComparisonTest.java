package org.scholion.bibliography.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.TimeOrderedId;

class ComparisonTest {

    /** "type; author; year; title; field=value; …", where an empty part is unknown. */
    private static CslItem item(String words) {
        String[] parts = words.split(";", -1);
        CslItem.Builder item =
                CslItem.builder(CslType.parse(parts[0].strip()).orElseThrow()).date("issued", parts[2].strip());
        if (!parts[1].isBlank()) {
            List<CslName> authors = new ArrayList<>();
            for (String name : parts[1].split("&", -1)) {
                String[] halves = name.strip().split(" ", 2);
                authors.add(CslName.person(halves[0], halves.length > 1 ? halves[1] : ""));
            }
            item.names("author", authors);
        }
        item.text("title", parts[3].strip());
        for (int n = 4; n < parts.length; n++) {
            String[] pair = parts[n].strip().split("=", 2);
            item.text(pair[0], pair[1]);
        }
        return item.build();
    }

    private static List<DuplicateCandidate> candidates(String... works) {
        List<Profile> profiles = new ArrayList<>();
        for (String words : works) {
            profiles.add(Profile.of(TimeOrderedId.next(), item(words)));
        }
        return DuplicateSearch.among(profiles);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    book; Forbes A.; 1986; Warlords and Muslims        | book; Forbes Andrew; 1986; Warlords and Muslims: A History | 70 | same title but for the subtitle, same author, same year | ''
                    book; ;; A; ISBN=0-521-25514-7                     | book; ;; B c; ISBN=978-0-521-25514-1 | 50 | same ISBN 9780521255141 | different titles
                    article-journal; Li B.; 2001; On Ili; DOI=10.1000/AbC | article-journal; Li; 2001; On Ili; DOI=https://doi.org/10.1000/abc | 95 | same DOI 10.1000/abc, same title, same author, same year | ''
                    book; Forbes; 1986;                                | book; Forbes A.; 1986; Warlords | 50 | same author, same year | ''
                    book; Wang;1999;                                   | book; Wang David D.;; Under the Soviet Shadow | 30 | 'one gives no year, the other no title, same author' | ''
                    book; Forbes; 1986; Warlords                       | webpage; ;; Forbes (1986), p. 176 | 50 | the title of one is a short cite of the other | ''
                    book; Бармин В.; 1999; Синьцзян                    | book; Barmin V.; 1999; Sintszyan | 70 | same title, same author, same year | ''
                    book; Ван; 1946; Восточный Туркестан               | book; Van; 1946; Vostochnyy Turkestan | 70 | titles alike, same author, same year | ''
                    book; Bellér-Hann I.; 2008; Community Matters      | book; Beller-Hann Ildiko; 2008; Comunity Matters | 70 | titles alike, same author, same year | ''
                    article-journal; Li; 2001; On Ili; page=5-9        | article-journal; Li; 2001; On Ili; page=5–9 | 80 | same title, same author, same year, same pages | ''
                    book; Preston P. & Best A.; 2003; British Documents | book; Best & Preston; 2003; British Documents | 70 | same title, same authors, same year | ''
                    """)
    void whatLooksAlikeIsACandidateWithItsReasons(
            String one, String other, int atLeast, String reasons, String against) {
        assertThat(candidates(one, other)).singleElement().satisfies(candidate -> {
            assertThat(candidate.percent()).isGreaterThanOrEqualTo(atLeast).isLessThanOrEqualTo(100);
            assertThat(candidate.reasons()).contains(reasons.split(", (?!the other)"));
            assertThat(String.join(", ", candidate.against())).isEqualTo(against);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    book; Li; 2001; On Ili; edition=2                   | book; Li; 2001; On Ili; edition=3 | different editions: 2, 3
                    book; Li; 2001; On Ili; volume=1                    | book; Li; 2001; On Ili; volume=2 | different volumes: 1, 2
                    book; Li; 2001; On Ili                              | book; Li; 2005; On Ili | different years: 2001, 2005
                    book; Li; 2001; A history of Ili, vol. 1            | book; Li; 2001; A history of Ili, vol. 2 | different parts of one work
                    book; Li; 2001; On Ili; part-number=1               | book; Li; 2001; On Ili; part-number=2 | different parts of one work
                    article-journal; Li; 2001; On Ili; issue=1          | article-journal; Li; 2001; On Ili; issue=2 | different issues: 1, 2
                    book; ;1999; Documents; volume=1; ISBN=9781556557682 | book; ;2003; Documents; volume=2; ISBN=9781556557682 | different years: 1999, 2003, different volumes: 1, 2
                    chapter; Li; 2001; The east; container-title=On Ili; page=1-20; ISBN=0-521-25514-7 | chapter; Li; 2001; The west; container-title=On Ili; page=21-40; ISBN=0-521-25514-7 | different chapters of one book
                    chapter; Li; 2001; The east of it all; container-title=On Ili; ISBN=0-521-25514-7 | book; Li; 2001; On Ili; ISBN=0-521-25514-7 | one is a chapter of the other
                    """)
    void whatSpeaksAgainstItIsTold(String one, String other, String against) {
        assertThat(candidates(one, other)).singleElement().satisfies(candidate -> {
            assertThat(candidate.isVetoed()).isTrue();
            assertThat(String.join(", ", candidate.against())).contains(against);
            assertThat(candidate.percent()).isLessThan(60);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    chapter; Li; 2001; The east; container-title=On Ili; page=1-20; ISBN=0-521-25514-7 | chapter; Wu; 2001; The west; container-title=On Ili; page=21-40; ISBN=0-521-25514-7
                    chapter; Li; 2001; The east of it all; container-title=On Ili; ISBN=0-521-25514-7 | book; Wu; 2001; On Ili; ISBN=0-521-25514-7
                    book; Li; 2001; Warlords and Muslims | book; Li; 2001; Economy of the steppe
                    article-journal; Li; 2001; Introduction | article-journal; Wu; 1990; Introduction
                    """)
    void chaptersOfOneBookAndOtherWorksOfOneAuthorAreNotWorthALook(String one, String other) {
        assertThat(candidates(one, other))
                .filteredOn(CandidateSearch.USUAL::takes)
                .isEmpty();
    }

    @Test
    void yearsThatNobodyIsSureOfContradictNothing() {
        assertThat(candidates("book; Li; 2001~; On Ili", "book; Li; 2003; On Ili"))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.isVetoed()).isFalse());
        assertThat(candidates("book; Li; 2001/2004; On Ili", "book; Li; 2003; On Ili"))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.reasons()).contains("years that may be the same"));
    }

    @Test
    void crowdsThatShareEverythingButTheirTitlesCostNoSquare() {
        Random random = new Random(1);
        List<Profile> crowd = IntStream.range(0, 4000)
                .mapToObj(n -> Profile.of(
                        new UUID(0, n),
                        item("book; Forbes A.; 1986; Report " + random.nextInt(1_000_000)
                                + " of the consul in Kashgar")))
                .toList();

        assertThat(DuplicateSearch.among(crowd)).hasSizeLessThan(4000 * 60);
    }

    @Test
    void everyDuplicateAmongManyIsFound() {
        Random random = new Random(2);
        List<Profile> many = new ArrayList<>();
        for (int n = 0; n < 3000; n++) {
            String title = "book; Author" + random.nextInt(500) + " A.; " + (1800 + random.nextInt(200)) + "; "
                    + word(random) + " " + word(random) + " and the " + word(random) + " " + word(random);
            many.add(Profile.of(new UUID(0, n), item(title)));
            if (n % 10 == 0) {
                many.add(Profile.of(new UUID(1, n), item(title + ": a subtitle")));
            }
        }

        List<DuplicateCandidate> found = DuplicateSearch.among(many).stream()
                .filter(candidate -> candidate.percent() >= 70)
                .toList();

        assertThat(found)
                .filteredOn(candidate -> candidate.first().getLeastSignificantBits()
                        == candidate.second().getLeastSignificantBits())
                .hasSize(300);
    }

    private static String word(Random random) {
        return random.ints(7, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
