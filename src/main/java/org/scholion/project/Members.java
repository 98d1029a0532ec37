package org.scholion.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.shared.ExpiringCache;

/** The people of a project by their handles. Remembered for half a minute. */
@ApplicationScoped
public class Members {
    private final ProjectRepository projects;
    private final People people;
    private final ExpiringCache<UUID, Map<String, Actor>> known = new ExpiringCache<>(Duration.ofSeconds(30), 1_000);

    @Inject
    public Members(ProjectRepository projects, People people) {
        this.projects = projects;
        this.people = people;
    }

    /** Everybody who belongs to a project, by handle in alphabetical order. */
    @Transactional
    public Map<String, Actor> of(UUID projectId) {
        return known.get(projectId, this::load);
    }

    private Map<String, Actor> load(UUID projectId) {
        Map<String, Actor> members = new TreeMap<>();
        people.find(projects.findMemberIds(projectId)).values().forEach(actor -> members.put(actor.handle(), actor));
        return Collections.unmodifiableMap(members);
    }

    /**
     * Those whose handle, or a word of whose name, begins with some letters, in the order of their handles.
     *
     * @param letters whatever case; empty for everybody
     * @param most how many at most
     */
    @Transactional
    public List<Actor> find(UUID projectId, String letters, int most) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        return of(projectId).values().stream()
                .filter(actor -> actor.handle().startsWith(wanted)
                        || (" " + actor.name().toLowerCase(Locale.ROOT)).contains(" " + wanted))
                .limit(most)
                .toList();
    }
}
