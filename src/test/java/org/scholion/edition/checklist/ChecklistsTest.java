package org.scholion.edition.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.csl.CslRenderer;
import org.scholion.bibliography.item.Locator;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claim;
import org.scholion.claim.Stance;
import org.scholion.document.Document;
import org.scholion.edition.checklist.Checklist.ListedCitation;
import org.scholion.edition.checklist.Checklist.ListedWork;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class ChecklistsTest {
    private final TestProject project;
    private final Document document;

    ChecklistsTest(TestDatabase database) {
        project = TestProject.on(database);
        document = project.take("The rebels took Ghulja in November. They held it.");
    }

    private Checklist list(Actor actor, Set<CitationStatus> statuses) {
        return project.in(rooms -> checklists(rooms).make(actor, rooms.projects.get(project.scholar, null), statuses));
    }

    private static Checklists checklists(Rooms rooms) {
        return new Checklists(
                rooms.claimRepository,
                rooms.works,
                rooms.documents,
                rooms.people,
                rooms.permissions,
                new CslRenderer(),
                (list, output) -> 0);
    }

    private Citation propose(Work work, Locator locator) {
        Claim claim = project.claim(project.scholar, document, "took Ghulja");
        Citation draft = project.in(rooms -> rooms.citations.draft(
                project.scholar,
                claim.id(),
                new CitedSource(work.id(), locator, "took it", "nahm es", Stance.SUPPORTS, null)));
        return project.propose(draft);
    }

    @Test
    void citationsStandByWorkInTheOrderOfItsPages() {
        Work wang = project.work("Wang on the movement");
        Work forbes = project.work("Forbes on warlords");
        propose(wang, Locator.page("275"));
        propose(forbes, Locator.page("101–103"));
        propose(wang, Locator.page("9"));
        propose(wang, Locator.page("xiv"));
        propose(wang, new Locator("chapter", "2"));
        propose(wang, null);

        Checklist list = list(project.reviewer, Checklists.WAITING);

        assertThat(list.works()).extracting(ListedWork::key).containsExactly(project.key(forbes), project.key(wang));
        assertThat(list.works().get(1).citations())
                .extracting(ListedCitation::place)
                .containsExactly("p. xiv", "p. 9", "p. 275", "chapter 2", null);
        assertThat(list.count()).isEqualTo(6);
        ListedCitation first = list.works().get(0).citations().get(0);
        assertThat(first.quote()).isEqualTo("took it");
        assertThat(first.translation()).isEqualTo("nahm es");
        assertThat(first.claim()).isEqualTo("It is so: took Ghulja");
        assertThat(first.passages()).containsExactly("took Ghulja");
        assertThat(first.stance()).isEqualTo("supports");
        assertThat(first.slug()).isEqualTo(document.slug());
    }

    @Test
    void draftsAreOnNobodysListAndApprovedOnesOnTheLongOne() {
        Work wang = project.work("Wang on the movement");
        project.draft(project.scholar, project.claim(project.scholar, document, "held it"), wang);
        project.approved(document, "took Ghulja", wang);

        assertThat(list(project.reviewer, Checklists.WAITING).works()).isEmpty();
        assertThat(list(project.reviewer, Checklists.STANDING).works())
                .singleElement()
                .extracting(ListedWork::citations)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(ListedCitation.class))
                .extracting(ListedCitation::status)
                .containsExactly("approved");
    }

    @Test
    void strangersGetNoList() {
        assertThatThrownBy(() -> list(project.stranger, Checklists.WAITING)).isInstanceOf(Problem.Forbidden.class);
        assertThat(List.of(CitationStatus.DRAFT, CitationStatus.WITHDRAWN)).noneMatch(Checklists.STANDING::contains);
    }
}
