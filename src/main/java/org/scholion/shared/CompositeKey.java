package org.scholion.shared;

import java.io.Serializable;
import java.util.List;

/**
 * The key of an entity whose rows are known by several columns together, as JPA wants it: a class with a field for each
 * of the entity's ids, equal where all of these are equal. JPA 3.1 does not take records for it.
 */
public abstract class CompositeKey implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The values of all fields, some of which may be null, always in the same order. */
    protected abstract List<Object> parts();

    @Override
    public final boolean equals(Object other) {
        return other instanceof CompositeKey key
                && key.getClass() == getClass()
                && key.parts().equals(parts());
    }

    @Override
    public final int hashCode() {
        return parts().hashCode();
    }
}
