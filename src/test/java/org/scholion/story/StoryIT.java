package org.scholion.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scholion.testing.AnnotatedPdf;
import org.scholion.testing.Browsers;
import org.scholion.testing.Browsers.Visitor;
import org.scholion.testing.DemoServer;
import org.scholion.testing.NeedsChromium;

/** Read, annotate, cite, review, publish: three people in three browsers, from the demonstration to the PDF. */
@NeedsChromium
@ExtendWith(DemoServer.Shared.class)
class StoryIT {
    private static final String ARTICLE = "second-east-turkestan-republic";
    private static final String COMMISSION =
            "The Three Districts leaders then established the Three Districts Economic Commission";
    private static final String COMMISSION_CLAIM =
            "After the coalition broke down the Three Districts governed themselves through an economic commission.";
    private static final String SOLDIERS = "Over 60,000 soldiers were in the Ili army according to General Sung";
    private static final String SOLDIERS_CLAIM = "The army of Ili counted more than sixty thousand men.";
    private static final String TITLE = "Warlords and Muslims in Chinese Central Asia";
    private static final String REASON = "The order of the notes points to Perkins 1947, p. 571.";

    private static final String FROM_THE_RIGHT = """
            ئۈچ ۋىلايەت ئىنقىلابى

            شەرقىي تۈركىستان جۇمھۇرىيىتى (East Turkestan Republic) 1944-يىلى 11-ئاينىڭ 12-كۈنى قۇرۇلدى. ئۇنىڭ پايتەختى غۇلجا شەھىرى ئىدى.

            Forbes (1986, p. 178) ئىلى ئارمىيەسىدە 60,000 دىن ئارتۇق ئەسكەر بار دەپ يازىدۇ.

            The rest of the file is lost.
            """;

    @Test
    void threePeopleTakeAClaimFromThePassageToThePrintedEdition(DemoServer server) throws IOException {
        try (Browsers browsers = Browsers.launch();
                Visitor scholar = signIn(browsers, server, "scholar");
                Visitor reviewer = signIn(browsers, server, "reviewer");
                Visitor editor = signIn(browsers, server, "editor")) {
            claimAndCiteFromNote45(scholar);
            addTheTitleOfForbes(scholar);
            server.server().restart();
            assertTheTitleHasAnAuthor(scholar);
            citeForbes(scholar);
            assertNobodyDecidesOnTheirOwn(scholar);
            reviewBoth(reviewer);
            correctAndProposeAgain(scholar);
            approveTheSecond(reviewer);
            colleagueSeesANoteArrive(scholar, editor);
            publishAndRead(editor);
            lookAtEveryPage(scholar, reviewer, editor);
            lookAtATextFromTheRight(scholar);
            assertThat(complaintsOf(scholar, reviewer, editor)).isEmpty();
            lookAtWhatIsNotThere(browsers, server);
        }
    }

    private static Visitor signIn(Browsers browsers, DemoServer server, String handle) {
        Visitor visitor = server.signIn(browsers, handle);
        visitor.screenshot("documents-" + handle);
        return visitor;
    }

    private static void claimAndCiteFromNote45(Visitor scholar) {
        Desk desk = Desk.open(scholar.page(), ARTICLE);
        scholar.screenshot("desk");
        desk.select(COMMISSION);
        desk.claim(COMMISSION_CLAIM);
        desk.citeNote(45);
        assertThat(desk.citationField("work")).startsWith("Wang 2020");
        assertThat(desk.citationField("locator")).isEqualTo("275");
        assertThat(desk.citationField("stance")).isEqualTo("supports");
        assertThat(desk.citationField("quote"))
                .startsWith("Ahmatjan Kasimi and other representatives")
                .endsWith("this marked the collapse of the Xinjiang Province Coalition Government.");
        scholar.screenshot("desk-citing");
        desk.saveAndPropose();
    }

    private static void addTheTitleOfForbes(Visitor scholar) {
        Page page = scholar.page();
        page.navigate("bibliography/?work=Forbes1986");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(AnnotatedPdf.folded(page.locator("main").innerText()))
                .contains("17 notes, 20 uses, and 1 line under a table")
                .contains("Wang 2020, pp. 150–151; Forbes 1986, p. 259.");
        scholar.screenshot("bibliography");
        Locator title = page.getByPlaceholder("add the title");
        title.fill(TITLE);
        title.press("Enter");
        page.getByText("Saved: Forbes 1986.").waitFor();
    }

    private static void assertTheTitleHasAnAuthor(Visitor scholar) {
        Page page = scholar.page();
        page.navigate("bibliography/?work=Forbes1986");
        Locator field = page.locator(".field-line")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .first();
        assertThat(field.innerText()).contains("Sofia Scholar");
    }

    private static void citeForbes(Visitor scholar) {
        Desk desk = Desk.open(scholar.page(), ARTICLE);
        desk.select(SOLDIERS);
        desk.claim(SOLDIERS_CLAIM);
        desk.button("Cite a work").click();
        desk.chooseWork("Forbes 1986", "Forbes 1986", "178");
        desk.saveAndPropose();
    }

    private static void assertNobodyDecidesOnTheirOwn(Visitor scholar) {
        ReviewDesk queue = ReviewDesk.open(scholar.page());
        queue.goTo(SOLDIERS_CLAIM);
        assertThat(queue.shown()).contains("You cannot decide on this one");
        scholar.screenshot("review-not-mine");
    }

    private static void reviewBoth(Visitor reviewer) {
        ReviewDesk queue = ReviewDesk.open(reviewer.page());
        reviewer.screenshot("review");
        queue.goTo(COMMISSION_CLAIM);
        assertThat(queue.shown()).contains(COMMISSION).contains("275").contains("Source note 45");
        queue.approve("YES", "SOURCE_NOTE_ONLY");
        reviewer.page().getByText("Approved: “" + COMMISSION_CLAIM).waitFor();
        queue = ReviewDesk.open(reviewer.page());
        queue.goTo(SOLDIERS_CLAIM);
        queue.askForChanges(REASON);
        reviewer.page().getByText("Sent back to its author: “" + SOLDIERS_CLAIM).waitFor();
    }

    private static void correctAndProposeAgain(Visitor scholar) {
        Page page = scholar.page();
        Desk desk = Desk.open(page, ARTICLE);
        desk.openClaimBeside(SOLDIERS, SOLDIERS_CLAIM);
        page.getByText(REASON).first().waitFor();
        scholar.screenshot("desk-changes-requested");
        desk.button("Correct").click();
        desk.chooseWork("Perkins 1947", "Perkins 1947", "571");
        desk.saveAndPropose();
    }

    private static void approveTheSecond(Visitor reviewer) {
        ReviewDesk queue = ReviewDesk.open(reviewer.page());
        queue.goTo(SOLDIERS_CLAIM);
        assertThat(queue.shown()).contains("Perkins").contains("571").contains(REASON);
        queue.approve("ABSENT", "SOURCE_NOTE_ONLY");
        reviewer.page().getByText("Approved: “" + SOLDIERS_CLAIM).waitFor();
    }

    private static void colleagueSeesANoteArrive(Visitor scholar, Visitor colleague) {
        Desk.open(colleague.page(), ARTICLE).goTo("It was initially backed by the Soviet Union");
        Desk desk = Desk.open(scholar.page(), ARTICLE);
        desk.select("It was initially backed by the Soviet Union");
        desk.note("Compare the Ili article.", false);
        desk.select("In late 1949, most of the ETR's former leaders died in a plane crash");
        desk.note("Seen by **everybody** in the project.", true);
        colleague.page().getByText("Seen by everybody in the project.").first().waitFor();
        assertThat(colleague.page().locator(".cards").innerText()).doesNotContain("Compare the Ili article.");
        colleague.screenshot("desk-live");
    }

    private static void publishAndRead(Visitor editor) throws IOException {
        Page page = editor.page();
        page.navigate("editions/?slug=" + ARTICLE);
        editor.screenshot("editions-before");
        Locator licence = page.locator("input[id$=licence]");
        licence.fill("");
        button(page, "Publish the edition").click();
        page.locator(".wrong").first().waitFor();
        assertThat(page.locator("main").innerText()).contains("licence");
        licence.fill("CC BY-SA 4.0");
        button(page, "Publish the edition").click();
        Locator pdfLink = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Annotated PDF"));
        pdfLink.waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        editor.screenshot("editions");
        byte[] pdf = download(page, pdfLink);
        byte[] bib = download(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("BibTeX")));
        Path kept = Files.createDirectories(Path.of("target", "editions"));
        Files.write(kept.resolve("edition.pdf"), pdf);
        Files.write(kept.resolve("references.bib"), bib);
        assertTheReferencesAre(new String(bib, StandardCharsets.UTF_8), List.of("Perkins1947", "Wang2020"));
        assertThePagesHoldTheStory(pdf);
    }

    private static void lookAtEveryPage(Visitor scholar, Visitor reviewer, Visitor editor) {
        String desk = "desk/document?slug=" + ARTICLE;
        new PageTour(scholar)
                .visit("documents", "documents/")
                .visit("description", "documents/description?slug=" + ARTICLE)
                .visit("desk", desk)
                .visit("desk-claim", desk, () -> Desk.openFirstClaim(scholar.page()))
                .visit("bibliography", "bibliography/")
                .visit("work", "bibliography/?work=Forbes1986")
                .visit("contributors", "bibliography/contributors")
                .visit("new-work", "bibliography/new")
                .visit("editions", "editions/");
        new PageTour(reviewer).visit("review", "review/").visit("review-deciding", "review/", () -> button(
                        reviewer.page(), "Approve")
                .click());
        new PageTour(editor).visit("publish", "editions/?slug=" + ARTICLE);
    }

    private static void lookAtATextFromTheRight(Visitor scholar) {
        Page page = scholar.page();
        page.navigate("documents/");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "from-the-right.txt", "text/plain", FROM_THE_RIGHT.getBytes(StandardCharsets.UTF_8)));
        page.locator(".uploads a").waitFor();
        new PageTour(scholar).visit("desk-from-the-right", "desk/document?slug=from-the-right");
        page.setViewportSize(1280, 900);
        Locator text = page.locator("article.reading");
        assertThat(text.getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("#p-3").getAttribute("dir"))
                .as("a paragraph that opens with a Latin name")
                .isNull();
        assertThat(page.locator("#p-4").getAttribute("dir"))
                .as("a paragraph in English")
                .isEqualTo("ltr");
    }

    private static void lookAtWhatIsNotThere(Browsers browsers, DemoServer server) {
        try (Visitor visitor = browsers.visitor(server.base())) {
            new PageTour(visitor).visit("sign-in", "sign-in");
        }
        try (Visitor visitor = signIn(browsers, server, "scholar")) {
            Page page = visitor.page();
            for (String address : List.of(
                    "desk/document",
                    "desk/document?slug=nowhere",
                    "documents/description",
                    "documents/?after=rubbish",
                    "editions/?slug=nowhere",
                    "bibliography/?work=Nobody1900",
                    "nowhere")) {
                Response answer = page.navigate(address);
                assertThat(answer.status()).as(address).isEqualTo(404);
                assertThat(answer.headerValue("content-type")).as(address).startsWith("text/html");
                assertThat(page.locator("h1").innerText()).as(address).isEqualTo("There is no such page");
            }
            new PageTour(visitor).visitInVain("not-found", "nowhere");
        }
    }

    private static void assertTheReferencesAre(String bib, List<String> keys) {
        assertThat(Pattern.compile("(?m)^@\\w+\\{([^,]+),")
                        .matcher(bib)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyElementsOf(keys);
    }

    private static void assertThePagesHoldTheStory(byte[] bytes) throws IOException {
        try (AnnotatedPdf pdf = new AnnotatedPdf(bytes)) {
            assertThat(pdf.text())
                    .contains("Wang 2020, p. 275")
                    .contains("Perkins 1947, p. 571")
                    .contains("Notes of the source text")
                    .contains("CC BY-SA 4.0")
                    .doesNotContain("Forbes 1986, p. 178: ")
                    .doesNotContain("Compare the Ili article.")
                    .doesNotContain("move to sidebar");
            String letters = AnnotatedPdf.letters(pdf.text());
            assertThat(letters)
                    .contains(AnnotatedPdf.letters("شەرقىي تۈركىستان جۇمھۇرىيىتى"))
                    .contains("东突厥斯坦共和国")
                    .contains(AnnotatedPdf.letters("Восточно-Туркестанская Республика"));
            for (String passage : List.of(COMMISSION, SOLDIERS)) {
                assertThat(wordsUnderTheHighlightsOf(pdf)).contains(AnnotatedPdf.letters(passage));
            }
            assertThat(authorsOfHighlights(pdf)).contains("Sofia Scholar");
        }
    }

    private static List<String> wordsUnderTheHighlightsOf(AnnotatedPdf pdf) throws IOException {
        List<String> names = highlights(pdf).stream()
                .map(PDAnnotation::getAnnotationName)
                .map(name -> name.replaceFirst("#.*", ""))
                .distinct()
                .toList();
        ArrayList<String> words = new ArrayList<>();
        for (String name : names) {
            words.add(pdf.lettersUnder(name));
        }
        return words;
    }

    private static List<String> authorsOfHighlights(AnnotatedPdf pdf) throws IOException {
        return highlights(pdf).stream()
                .map(PDAnnotationHighlight::getTitlePopup)
                .distinct()
                .toList();
    }

    private static List<PDAnnotationHighlight> highlights(AnnotatedPdf pdf) throws IOException {
        ArrayList<PDAnnotationHighlight> found = new ArrayList<>();
        for (var page : pdf.document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationHighlight highlight) {
                    found.add(highlight);
                }
            }
        }
        return found;
    }

    private static byte[] download(Page page, Locator link) throws IOException {
        Download download = page.waitForDownload(link::click);
        return Files.readAllBytes(download.path());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** What the browsers complained of, but for connections that a restart of the server cut. */
    private static List<String> complaintsOf(Visitor... visitors) {
        return Arrays.stream(visitors)
                .flatMap(visitor -> visitor.complaints().stream())
                .filter(complaint -> !complaint.contains("WebSocket") && !complaint.contains("ERR_CONNECTION"))
                .toList();
    }
}
