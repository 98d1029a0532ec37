package org.scholion.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where people, their logins and tokens are kept. */
public interface AccountRepository {

    void add(Person person);

    void add(Login login);

    void add(Token token);

    Optional<Person> findPerson(UUID id);

    Optional<Person> findPersonByHandle(String handle);

    List<Person> findPeople(Collection<UUID> ids);

    Optional<Login> findLogin(String issuer, String subject);

    Optional<Token> findToken(String hash);

    boolean isEmpty();

    /** Removes tokens that expired before a moment; answers how many. */
    int removeTokensExpiredBefore(Instant moment);
}
