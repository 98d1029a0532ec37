package org.scholion.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scholion.testing.Browsers;
import org.scholion.testing.Browsers.Visitor;
import org.scholion.testing.DemoServer;
import org.scholion.testing.NeedsChromium;

/** The reading desk at full strength, in a browser: every note reached, every letter met, by mouse and by keyboard. */
@NeedsChromium
@ExtendWith(DemoServer.Shared.class)
class DeskIT {
    private static final String ARTICLE = "second-east-turkestan-republic";

    /** In milliseconds; a busy machine takes its time. */
    private static final double PATIENCE = 60_000;

    private final DemoServer server;

    DeskIT(DemoServer server) {
        this.server = server;
    }

    @BeforeAll
    static void waitLong() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private void asEditor(BiConsumer<Browsers, Visitor> story) {
        try (Browsers browsers = Browsers.launch();
                Visitor editor = server.signIn(browsers, "editor")) {
            editor.page().setDefaultTimeout(PATIENCE);
            story.accept(browsers, editor);
        }
    }

    @Test
    void annotatesAndMovesEndsByKeyboardAloneAndReachesEachOfFiveEqualNotes() {
        asEditor((browsers, editor) -> {
            DeskStory desk = new DeskStory(editor);
            String slug = DeskStory.giveMixedText(editor.page());
            desk.removeAll(slug);
            desk.annotatesWithoutAMouse(slug);
            desk.removeAll(slug);
            desk.reachesEachOfFiveEqualNotes(slug);
            new PageTour(editor)
                    .visit("desk-scripts", "desk/document?slug=" + slug)
                    .visit("desk-keys", "desk/document?slug=" + slug, () -> {
                        editor.page().locator(".desk[data-ready]").waitFor();
                        editor.page().keyboard().press("?");
                        editor.page().locator("dialog[open]").waitFor();
                    })
                    .visit("desk-moving-ends", "desk/document?slug=" + slug, () -> {
                        editor.page().locator(".desk[data-ready]").waitFor();
                        editor.page().keyboard().press("j");
                        editor.page().keyboard().press("r");
                        editor.page().locator(".moving-bar").waitFor();
                    });
            desk.removeAll(slug);
            assertThat(editor.complaints()).isEmpty();
        });
    }

    @Test
    void marksCoverExactlyTheChosenLettersInFourScripts() {
        asEditor((browsers, editor) -> {
            DeskStory desk = new DeskStory(editor);
            String slug = DeskStory.giveMixedText(editor.page());
            desk.removeAll(slug);
            for (String words : List.of(
                    "تۈركىستان",
                    "name شەرقىي",
                    "突厥斯坦共",
                    "Туркестанская Респ",
                    "(Kulja)",
                    "غۇلجا (Kulja) شەھىرى",
                    "60,000",
                    "ئارمىيەسىدە 60,000 ئەسكەر",
                    "伊寧")) {
                desk.paintsExactlyTheWords(slug, words);
            }
            assertThat(editor.complaints()).isEmpty();
        });
    }

    @Test
    void endsAreMovedByMouseAndInTwoWindowsAtOnceWithoutLoss() {
        asEditor((browsers, editor) -> {
            DeskStory desk = new DeskStory(editor);
            String slug = DeskStory.giveMixedText(editor.page());
            desk.removeAll(slug);
            desk.dragsTheEndOfANote(slug);
            desk.removeAll(slug);
            try (Visitor window = server.signIn(browsers, "editor")) {
                window.page().setDefaultTimeout(PATIENCE);
                desk.twoWindowsMoveTheSameEnd(slug, window);
            }
            desk.removeAll(slug);
            assertThat(editor.complaints()).isEmpty();
        });
    }

    @Test
    void cardsKeepApartInACrowdAndPlacesAreFoundAgain() {
        asEditor((browsers, editor) -> {
            DeskStory desk = new DeskStory(editor);
            try {
                desk.cardsNeverLieOverEachOther(ARTICLE);
                desk.findsANoteFarAwayBehindAFilterAndComesBackToWhereItWas(ARTICLE);
                new PageTour(editor).visit("desk-many", "desk/document?slug=" + ARTICLE);
            } finally {
                desk.removeAll(ARTICLE);
            }
            assertThat(editor.complaints()).isEmpty();
        });
    }

    @Test
    void aMillionLettersInOneLineAreReadAndAnnotated() {
        asEditor((browsers, editor) -> {
            new DeskStory(editor).annotatesAMillionLettersInOneLine();
            assertThat(editor.complaints()).isEmpty();
        });
    }
}
