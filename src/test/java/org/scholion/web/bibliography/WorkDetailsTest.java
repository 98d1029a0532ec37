package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkFormat;
import org.scholion.bibliography.WorkHistory;
import org.scholion.bibliography.csl.CslRenderer;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorkDetailsTest {
    private static final WorkFormat FORMAT = new WorkFormat(new CslRenderer());

    private final TestProject project;

    WorkDetailsTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    @Test
    void namesFormerKeysByWhichTheWorkIsStillFound() {
        Work work = project.work("Warlords and Muslims in Chinese Central Asia");
        String key = project.key(work);
        project.act(rooms -> {
            keepFormerKey(rooms, work, "Forbes1986b");
            keepFormerKey(rooms, work, "Forbes1986");
        });

        WorkDetail present = detail(key);
        WorkDetail former = detail("Forbes1986b");

        assertThat(present.formerKeys()).containsExactly("Forbes1986", "Forbes1986b");
        assertThat(former.key()).isEqualTo(key);
        assertThat(former.formerKeys()).isEqualTo(present.formerKeys());
    }

    @Test
    void namesNoneWhereTheKeyNeverChanged() {
        assertThat(detail(project.key(project.work("Sinkiang"))).formerKeys()).isEmpty();
    }

    private void keepFormerKey(Rooms rooms, Work work, String key) {
        rooms.entities
                .createNativeQuery(
                        "insert into work_key (project_id, citekey, work_id, in_use, pinned) values (?, ?, ?, false, false)")
                .setParameter(1, project.id())
                .setParameter(2, key)
                .setParameter(3, work.id())
                .executeUpdate();
    }

    private WorkDetail detail(String key) {
        return project.in(rooms -> new WorkDetails(
                        rooms.works,
                        rooms.people,
                        FORMAT,
                        rooms.notes,
                        rooms.citations,
                        rooms.documents,
                        new WorkHistory(rooms.works, rooms.changes))
                .get(project.scholar, project.id(), key));
    }
}
