package org.scholion.bibliography;

import java.util.HashMap;
import java.util.Map;

/**
 * A condition that a room above sets on the works of a list, such as being cited. That room's repository makes it, the
 * bibliography's puts it into its query; nobody in between has to understand it.
 *
 * @param jpql a condition in the query language of Jakarta Persistence on a work called {@code w}; the id of its project is
 *     the parameter {@code project}
 * @param parameters the values of its parameters, by names that no other condition of the list uses
 */
public record WorkCondition(String jpql, Map<String, Object> parameters) {

    public WorkCondition {
        parameters = Map.copyOf(parameters);
    }

    /** A condition without parameters. */
    public WorkCondition(String jpql) {
        this(jpql, Map.of());
    }

    /** Both at once; null adds nothing. */
    public WorkCondition and(WorkCondition other) {
        if (other == null) {
            return this;
        }
        Map<String, Object> both = new HashMap<>(parameters);
        both.putAll(other.parameters);
        return new WorkCondition("(" + jpql + ") and (" + other.jpql + ")", both);
    }
}
