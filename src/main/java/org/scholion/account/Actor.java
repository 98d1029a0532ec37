package org.scholion.account;

import java.util.UUID;

/**
 * The person on whose behalf an act is done: what every service asks for first.
 *
 * @param id the person's id
 * @param handle the name they sign in with
 * @param name the name shown to others
 * @param administrator whether they administer the whole server
 */
public record Actor(UUID id, String handle, String name, boolean administrator) {

    public static Actor of(Person person) {
        return new Actor(person.id(), person.handle(), person.displayName(), person.isAdministrator());
    }
}
