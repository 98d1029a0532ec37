package org.scholion.account.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.AccountRepository;
import org.scholion.account.Login;
import org.scholion.account.Person;
import org.scholion.account.Token;

/** {@link AccountRepository} on JPA. */
@ApplicationScoped
public class JpaAccountRepository implements AccountRepository {
    private final EntityManager entities;

    @Inject
    public JpaAccountRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Person person) {
        entities.persist(person);
    }

    @Override
    public void add(Login login) {
        entities.persist(login);
    }

    @Override
    public void add(Token token) {
        entities.persist(token);
    }

    @Override
    public Optional<Person> findPerson(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    @Override
    public Optional<Person> findPersonByHandle(String handle) {
        return entities.createQuery("select p from Person p where p.handle = :handle", Person.class)
                .setParameter("handle", handle)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Person> findPeople(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public Optional<Login> findLogin(String issuer, String subject) {
        return entities.createQuery(
                        "select l from Login l where l.issuer = :issuer and l.subject = :subject", Login.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Token> findToken(String hash) {
        return Optional.ofNullable(entities.find(Token.class, hash));
    }

    @Override
    public boolean isEmpty() {
        return entities.createQuery("select p.id from Person p", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public int removeTokensExpiredBefore(Instant moment) {
        return entities.createQuery("delete from Token t where t.expiresAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
