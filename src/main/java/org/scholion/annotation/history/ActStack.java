package org.scholion.annotation.history;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.scholion.change.Change.Act;

/**
 * Which of a person's acts stand and which are taken back, read from the log alone: an act stands unless one that takes
 * it back stands; doing it again takes back the taking back.
 */
final class ActStack {
    /** What the log calls the taking back of an act. */
    static final String UNDO = "undo";

    /** What the log calls the doing again of an act that was taken back. */
    static final String REDO = "redo";

    private final List<Act> latestFirst;
    private final Set<UUID> fallen = new HashSet<>();

    /** @param latestFirst what the person did, the latest act first */
    ActStack(List<Act> latestFirst) {
        this.latestFirst = latestFirst;
        for (Act act : latestFirst) {
            if (act.undoes() != null && !fallen.contains(act.id())) {
                fallen.add(act.undoes());
            }
        }
    }

    /** The last act that stands and fits. */
    Optional<Act> lastStanding(Predicate<Act> fits) {
        return latestFirst.stream()
                .filter(act -> act.undoes() == null && !fallen.contains(act.id()))
                .filter(fits)
                .findFirst();
    }

    /** The last taking back that stands, unless the person has done something new since. */
    Optional<Act> lastTakenBack() {
        for (Act act : latestFirst) {
            if (fallen.contains(act.id())) {
                continue;
            }
            if (act.undoes() == null) {
                return Optional.empty();
            }
            if (act.act().equals(UNDO)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
