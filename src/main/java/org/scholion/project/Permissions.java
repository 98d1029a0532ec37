package org.scholion.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.shared.ExpiringCache;
import org.scholion.shared.Problem;

/** Says who may do what in a project: the one place that services ask. Roles are remembered for seconds. */
@ApplicationScoped
public class Permissions {
    private final ProjectRepository projects;
    private final ExpiringCache<Pair, Set<Role>> known = new ExpiringCache<>(Duration.ofSeconds(5), 10_000);

    @Inject
    public Permissions(ProjectRepository projects) {
        this.projects = projects;
    }

    /** The person's roles in a project; none if they do not belong to it. */
    @Transactional
    public Set<Role> roles(Actor actor, UUID projectId) {
        return known.get(
                new Pair(projectId, actor.id()), pair -> projects.findRoles(pair.projectId(), pair.personId()));
    }

    @Transactional
    public boolean allows(Actor actor, UUID projectId, Right right) {
        return roles(actor, projectId).stream().anyMatch(role -> role.permits(right));
    }

    /**
     * Of some people those who may, by one question for all of them; what is remembered of single people is not asked.
     *
     * @return their ids
     */
    @Transactional
    public Set<UUID> allowed(Collection<UUID> personIds, UUID projectId, Right right) {
        Map<UUID, Set<Role>> roles = projects.findRoles(projectId);
        return personIds.stream()
                .filter(id -> roles.getOrDefault(id, Set.of()).stream().anyMatch(role -> role.permits(right)))
                .collect(Collectors.toSet());
    }

    /**
     * Refuses who may not.
     *
     * @throws Problem.Forbidden if the person belongs to the project but none of their roles permits it, or does not
     *     belong to it
     */
    @Transactional
    public void require(Actor actor, UUID projectId, Right right) {
        if (!allows(actor, projectId, right)) {
            throw new Problem.Forbidden("You may not " + right.words() + " here.");
        }
    }

    /**
     * Hides what the person may not know of.
     *
     * @param what the kind of thing asked for, and its id or slug as the person gave it
     * @throws Problem.NotFound if the person may not see the project that the thing belongs to
     */
    @Transactional
    public void requireSight(Actor actor, UUID projectId, String what, Object id) {
        if (!allows(actor, projectId, Right.READ)) {
            throw new Problem.NotFound(what, id);
        }
    }

    /** Forgets what is remembered; to be called when memberships change. */
    void forget() {
        known.clear();
    }

    private record Pair(UUID projectId, UUID personId) {}
}
