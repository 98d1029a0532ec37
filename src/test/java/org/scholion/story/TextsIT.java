package org.scholion.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scholion.testing.Browsers;
import org.scholion.testing.Browsers.Visitor;
import org.scholion.testing.DemoServer;
import org.scholion.testing.NeedsChromium;

/** Texts come in, in every form, and are corrected. */
@NeedsChromium
@ExtendWith(DemoServer.Shared.class)
class TextsIT {
    /** In milliseconds; a busy machine takes its time. */
    private static final double PATIENCE = 60_000;

    private final DemoServer server;

    TextsIT(DemoServer server) {
        this.server = server;
    }

    @BeforeAll
    static void waitLong() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** @param refusals how many answers of the server the story expects to be refusals */
    private void asScholar(int refusals, Consumer<Visitor> story) {
        try (Browsers browsers = Browsers.launch();
                Visitor scholar = server.signIn(browsers, "scholar")) {
            scholar.page().setDefaultTimeout(PATIENCE);
            story.accept(scholar);
            assertThat(scholar.complaints().stream().filter(complaint -> complaint.startsWith("4")))
                    .hasSize(refusals);
            assertThat(scholar.complaints()).allMatch(complaint -> refusals > 0 && complaint.contains("422"));
        }
    }

    @Test
    void filesOfEveryFormAreDroppedAtOnceAndOpenOnTheDesk() {
        asScholar(1, scholar -> new UploadStory(scholar).dropsFilesOfEveryFormAndReadsThem());
    }

    @Test
    void uploadsAreCancelledUnderWayAndWhileTheyWait() {
        asScholar(0, scholar -> new UploadStory(scholar).cancelsWhatIsUnderWayAndWhatWaits());
    }

    @Test
    void aCorrectedTextKeepsItsNotesAndAsksAboutTheDoubtfulOnes() {
        asScholar(0, scholar -> new RevisionsStory(scholar).bringsACorrectedTextAndDecidesOnWhatIsDoubtful());
    }

    @Test
    void notesFromElsewhereAreLookedAtKeptDecidedOnAndTakenBack() {
        asScholar(
                0, scholar -> new NotesInStory(scholar).bringsNotesFromHypothesisDecidesOnTheDoubtfulAndTakesAllBack());
    }
}
