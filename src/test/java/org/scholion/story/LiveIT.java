package org.scholion.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scholion.testing.Browsers;
import org.scholion.testing.Browsers.Visitor;
import org.scholion.testing.DemoServer;
import org.scholion.testing.NeedsChromium;

/** Colleagues' notes, edits and resolutions appear by themselves, who reads is shown, and a cut line is caught up. */
@NeedsChromium
@ExtendWith(DemoServer.Shared.class)
class LiveIT {
    /** In milliseconds; a busy machine takes its time. */
    private static final double PATIENCE = 60_000;

    @BeforeAll
    static void waitLong() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @Test
    void twoPeopleAtOneText(DemoServer server) {
        try (Browsers browsers = Browsers.launch();
                Visitor ada = server.signIn(browsers, "editor");
                Visitor chen = server.signIn(browsers, "scholar")) {
            List.of(ada, chen).forEach(visitor -> visitor.page().setDefaultTimeout(PATIENCE));
            String slug = DeskStory.give(ada.page(), "two-people.txt", DeskStory.MIXED + "\nTwo people read this.\n");
            LiveStory story = new LiveStory(slug, ada, chen);
            story.eachSeesThatTheOtherReads();
            story.whatOneDoesTheOtherSees();
            assertThat(ada.complaints()).isEmpty();
            story.aCutLineIsCaughtUpWithoutReloadAndWithoutDuplicates();
            story.nothingTypedIsLost();
            assertThat(chen.complaints()).isEmpty();
        }
    }
}
