package org.scholion.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.shared.ExpiringCache;

/** Adds people, and tells their names to those who hold their ids. */
@ApplicationScoped
public class People {
    private final AccountRepository accounts;
    private final ExpiringCache<UUID, Actor> known = new ExpiringCache<>(Duration.ofSeconds(30), 10_000);

    @Inject
    public People(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Adds a person who signs in by password. */
    @Transactional
    public Actor add(String handle, String displayName, boolean administrator, String password) {
        Person person = new Person(handle, displayName, administrator);
        accounts.add(person);
        accounts.add(new Login(person, PasswordHash.of(password)));
        return Actor.of(person);
    }

    @Transactional
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Transactional
    public Optional<Actor> findByHandle(String handle) {
        return accounts.findPersonByHandle(handle).map(Actor::of);
    }

    /** The people behind the ids, in one query at most; ids of nobody are left out. */
    @Transactional
    public Map<UUID, Actor> find(Collection<UUID> ids) {
        Map<UUID, Actor> found = new HashMap<>();
        Set<UUID> missing = new HashSet<>();
        for (UUID id : ids) {
            if (id != null) {
                known.find(id).ifPresentOrElse(actor -> found.put(id, actor), () -> missing.add(id));
            }
        }
        for (Person person : accounts.findPeople(missing)) {
            found.put(person.id(), known.put(person.id(), Actor.of(person)));
        }
        return found;
    }
}
