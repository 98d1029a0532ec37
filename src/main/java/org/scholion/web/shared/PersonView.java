package org.scholion.web.shared;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;

/**
 * A person as others see them.
 *
 * @param handle null if the person is not known any more
 */
public record PersonView(String handle, String name) implements Serializable {

    public static PersonView of(Actor actor) {
        return new PersonView(actor.handle(), actor.name());
    }

    /** The person of an id among those that were loaded. */
    public static PersonView of(UUID id, Map<UUID, Actor> people) {
        Actor actor = people.get(id);
        return actor == null ? new PersonView(null, "unknown") : of(actor);
    }
}
