package org.scholion.web.shared;

import java.util.Optional;

/** Looks into the causes of a failure: containers wrap what services throw. */
final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    /** The first failure of a type, from the outside in. */
    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
