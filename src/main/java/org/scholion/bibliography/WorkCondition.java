package org.scholion.bibliography;

/**
 * A condition that a room above sets on the works of a list, such as being cited. That room's repository makes it, the
 * bibliography's puts it into its query; nobody in between has to understand it.
 *
 * @param jpql a condition in the query language of Jakarta Persistence, without parameters, on a work called {@code w}
 */
public record WorkCondition(String jpql) {

    /** Both at once; null adds nothing. */
    public WorkCondition and(WorkCondition other) {
        return other == null ? this : new WorkCondition("(" + jpql + ") and (" + other.jpql + ")");
    }
}
