package org.scholion.bibliography.finding;

import java.util.List;

/**
 * A finding as people see it.
 *
 * @param label "Forbes 1986"
 * @param changes what its fix would change; empty where there is none
 */
public record ShownFinding(WorkFinding found, String label, List<FieldChange> changes) {

    public ShownFinding {
        changes = List.copyOf(changes);
    }
}
