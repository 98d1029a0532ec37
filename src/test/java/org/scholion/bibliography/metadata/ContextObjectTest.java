package org.scholion.bibliography.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

class ContextObjectTest {
    private static final CslItem BOOK = CslItem.builder(CslType.BOOK)
            .names("author", List.of(CslName.person("Forbes", "Andrew D. W.")))
            .text("title", "Warlords & Muslims: 100%")
            .text("publisher", "Cambridge University Press")
            .text("publisher-place", "Cambridge")
            .text("ISBN", "0-521-25514-7 978-0-8160-2197-0")
            .date("issued", "1986")
            .build();

    private static final CslItem ARTICLE = CslItem.builder(CslType.ARTICLE_JOURNAL)
            .names(
                    "author",
                    List.of(CslName.person("Best", "Antony"), CslName.literal("Academia Sinica"), CslName.family("王")))
            .text("title", "On frontiers")
            .text("container-title", "Inner Asia")
            .text("volume", "12")
            .text("issue", "3")
            .text("page", "172–173")
            .text("ISSN", "1464-8172")
            .text("DOI", "10.1163/ABC")
            .text("URL", "https://example.org/a?b=c&d=é")
            .text("language", "en")
            .date("issued", "2010-07-14")
            .build();

    @Test
    void aBookGoesByTheMatrixForBooks() {
        assertThat(ContextObject.of(BOOK))
                .isEqualTo("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=book"
                        + "&rft.btitle=Warlords%20%26%20Muslims%3A%20100%25&rft.place=Cambridge"
                        + "&rft.pub=Cambridge%20University%20Press&rft.isbn=9780521255141&rft.isbn=9780816021970"
                        + "&rft.date=1986&rft.aulast=Forbes&rft.aufirst=Andrew%20D.%20W."
                        + "&rft.au=Forbes%2C%20Andrew%20D.%20W.");
    }

    @Test
    void anArticleGoesByTheMatrixForJournals() {
        assertThat(ContextObject.of(ARTICLE))
                .isEqualTo("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.genre=article"
                        + "&rft.atitle=On%20frontiers&rft.jtitle=Inner%20Asia&rft.volume=12&rft.issue=3"
                        + "&rft.pages=172%E2%80%93173&rft.spage=172&rft.epage=173&rft.issn=1464-8172"
                        + "&rft.date=2010-07-14&rft.aulast=Best&rft.aufirst=Antony&rft.au=Best%2C%20Antony"
                        + "&rft.aucorp=Academia%20Sinica&rft.au=%E7%8E%8B&rft.language=en"
                        + "&rft_id=info%3Adoi%2F10.1163%2Fabc"
                        + "&rft_id=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d%3D%C3%A9");
    }

    @Test
    void aChapterNamesItsBookAndAThesisItsInstitution() {
        CslItem chapter = CslItem.builder(CslType.CHAPTER)
                .text("title", "Three Districts")
                .text("container-title", "Xinjiang")
                .text("page", "5")
                .build();
        CslItem thesis = CslItem.builder(CslType.THESIS)
                .text("title", "Under the Soviet Shadow")
                .text("publisher", "CUHK")
                .text("genre", "PhD thesis")
                .date("issued", "1999~")
                .build();

        assertThat(ContextObject.of(chapter))
                .isEqualTo("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=bookitem"
                        + "&rft.atitle=Three%20Districts&rft.btitle=Xinjiang&rft.pages=5&rft.spage=5&rft.epage=5");
        assertThat(ContextObject.of(thesis))
                .isEqualTo(
                        "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adissertation"
                                + "&rft.title=Under%20the%20Soviet%20Shadow&rft.inst=CUHK&rft.degree=PhD%20thesis&rft.date=1999");
    }

    @Test
    void everythingElseGoesByDublinCore() {
        CslItem page = CslItem.builder(CslType.WEBPAGE)
                .names("author", List.of(CslName.person("Wang", "Ke")))
                .text("title", "شىنجاڭ")
                .text("URL", "https://example.org/")
                .date("issued", "1944/1946")
                .build();

        assertThat(ContextObject.of(page))
                .isEqualTo("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&rft.type=webpage"
                        + "&rft.title=%D8%B4%D9%89%D9%86%D8%AC%D8%A7%DA%AD&rft.creator=Wang%2C%20Ke&rft.date=1944"
                        + "&rft_id=https%3A%2F%2Fexample.org%2F");
    }

    @ParameterizedTest
    @CsvSource({"1986, 1986", "1986-07, 1986-07", "1946~, 1946", "2001-21, 2001", "1944/1946, 1944"})
    void datesAreYearsMonthsAndDays(String edtf, String written) {
        assertThat(ContextObject.of(
                        CslItem.builder(CslType.BOOK).date("issued", edtf).build()))
                .endsWith("&rft.date=" + written);
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        CslItem nothing =
                CslItem.builder(CslType.BOOK).date("issued", "no date").build();

        assertThat(ContextObject.of(nothing))
                .isEqualTo("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=book");
        assertThat(MetaTag.of(nothing)).containsExactly(new MetaTag("DC.type", "book"));
    }

    @Test
    void thePageOfAnArticleSaysWhatReferenceManagersRead() {
        assertThat(MetaTag.of(ARTICLE))
                .containsExactly(
                        new MetaTag("citation_title", "On frontiers"),
                        new MetaTag("citation_author", "Best, Antony"),
                        new MetaTag("citation_author", "Academia Sinica"),
                        new MetaTag("citation_author", "王"),
                        new MetaTag("citation_publication_date", "2010/07/14"),
                        new MetaTag("citation_journal_title", "Inner Asia"),
                        new MetaTag("citation_volume", "12"),
                        new MetaTag("citation_issue", "3"),
                        new MetaTag("citation_firstpage", "172"),
                        new MetaTag("citation_lastpage", "173"),
                        new MetaTag("citation_issn", "1464-8172"),
                        new MetaTag("citation_doi", "10.1163/abc"),
                        new MetaTag("citation_language", "en"),
                        new MetaTag("citation_public_url", "https://example.org/a?b=c&d=é"),
                        new MetaTag("DC.title", "On frontiers"),
                        new MetaTag("DC.creator", "Best, Antony"),
                        new MetaTag("DC.creator", "Academia Sinica"),
                        new MetaTag("DC.creator", "王"),
                        new MetaTag("DC.date", "2010-07-14"),
                        new MetaTag("DC.type", "article-journal"),
                        new MetaTag("DC.identifier", "doi:10.1163/abc"),
                        new MetaTag("DC.identifier", "https://example.org/a?b=c&d=é"),
                        new MetaTag("DC.source", "Inner Asia"),
                        new MetaTag("DC.language", "en"));
    }

    @Test
    void theInstitutionOfAThesisIsNoPublisher() {
        CslItem thesis = CslItem.builder(CslType.THESIS)
                .text("title", "Shadow")
                .text("publisher", "CUHK")
                .build();

        assertThat(MetaTag.of(thesis))
                .contains(new MetaTag("citation_dissertation_institution", "CUHK"))
                .noneMatch(tag -> tag.name().equals("citation_publisher"));
    }
}
