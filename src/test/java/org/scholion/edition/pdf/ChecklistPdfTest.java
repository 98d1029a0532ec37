package org.scholion.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.edition.checklist.Checklist;
import org.scholion.edition.checklist.Checklist.ListedCitation;
import org.scholion.edition.checklist.Checklist.ListedWork;
import org.scholion.edition.content.TextRun;

class ChecklistPdfTest {
    private static final Instant DAY = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private static ListedWork work(String key, int citations) {
        List<ListedCitation> listed = new ArrayList<>();
        for (int n = 1; n <= citations; n++) {
            listed.add(new ListedCitation(
                    "id" + n,
                    "p. " + n,
                    "the words of page " + n,
                    null,
                    "supports",
                    "proposed",
                    "The Ili rebels held Ghulja.",
                    "Ili Rebellion",
                    "ili-rebellion",
                    List.of("ئۈچ ۋىلايەت ئىنقىلابى", "三区革命"),
                    "Sofia Scholar"));
        }
        return new ListedWork(
                key, List.of(new TextRun("Forbes. ", false), new TextRun("Warlords and Muslims", true)), listed);
    }

    private String text(Checklist list) throws Exception {
        Path output = folder.resolve("checklist.pdf");
        int pages = new ChecklistPdf(SetPages.FONTS).typeset(list, output);
        try (PDDocument document = Loader.loadPDF(output.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void everyCitationIsSetWithPlaceQuoteClaimAndPassage() throws Exception {
        String text = text(new Checklist("Xinjiang", DAY, List.of(work("Forbes1986", 40), work("Wang2020", 1))));

        assertThat(text)
                .contains("Checklist: Xinjiang", "41 citations of 2 works", "Warlords and Muslims [Forbes1986]")
                .contains("p. 1", "“the words of page 1”", "p. 40", "The Ili rebels held Ghulja.", "三区革命");
    }

    @Test
    void aWorkWhoseCitationsGoOnHeadsEachPageAndThePagesAreNumbered() throws Exception {
        Path output = folder.resolve("checklist.pdf");
        int pages = new ChecklistPdf(SetPages.FONTS)
                .typeset(new Checklist("Xinjiang", DAY, List.of(work("Forbes1986", 60))), output);

        assertThat(pages).isGreaterThan(3);
        try (PDDocument document = Loader.loadPDF(output.toFile())) {
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .as("page " + page)
                        .contains("Warlords and Muslims [Forbes1986]", page + " / " + pages, "Checklist: Xinjiang");
            }
        }
    }

    @Test
    void anEmptyListSaysSo() throws Exception {
        assertThat(text(new Checklist("Xinjiang", DAY, List.of()))).contains("No citation waits to be checked.");
    }
}
