package org.scholion.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.scholion.account.jpa.JpaAccountRepository;
import org.scholion.shared.TimeOrderedId;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;

@OnEachDatabase
class TokensTest {
    private final TestDatabase database;
    private final Actor person;

    TokensTest(TestDatabase database) {
        this.database = database;
        this.person = database.inTransaction(entities -> {
            Person added = new Person("h" + TimeOrderedId.next(), "Somebody", false);
            new JpaAccountRepository(entities).add(added);
            return Actor.of(added);
        });
    }

    @Test
    void aTokenTellsItsPersonAndItsSecretIsNotStored() {
        Tokens.Issued issued = issue(Token.Kind.BEARER);

        database.transact(entities -> {
            assertThat(tokens(entities).resolve(issued.secret())).contains(person);
            assertThat(entities.createNativeQuery("select hash from token").getResultList())
                    .doesNotContain(issued.secret());
        });
        assertThat(issued.expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
    }

    @Test
    void unknownSecretsTellNobody() {
        database.transact(entities -> assertThat(tokens(entities).resolve("x")).isEmpty());
    }

    @Test
    void aRevokedTokenTellsNobodyAtOnce() {
        Tokens.Issued issued = issue(Token.Kind.SESSION);

        database.transact(entities -> {
            Tokens tokens = tokens(entities);
            assertThat(tokens.resolve(issued.secret())).contains(person);
            tokens.revoke(issued.secret());
            assertThat(tokens.resolve(issued.secret())).isEmpty();
        });
        database.transact(entities ->
                assertThat(tokens(entities).resolve(issued.secret())).isEmpty());
    }

    @Test
    void aTokenThatIsRevokedWhileItIsLookedUpIsNotRememberedAsGood() {
        Tokens.Issued issued = issue(Token.Kind.SESSION);

        database.transact(entities -> {
            AccountRepository accounts = new JpaAccountRepository(entities);
            AtomicReference<Tokens> tokens = new AtomicReference<>();
            tokens.set(new Tokens(GivenAccounts.answering(accounts, "findPerson", () -> {
                tokens.get().revoke(issued.secret());
                return accounts.findPerson(person.id());
            })));
            tokens.get().resolve(issued.secret());

            assertThat(tokens.get().resolve(issued.secret())).isEmpty();
        });
    }

    @Test
    void aRevokedTokenIsNotTakenUpAgainBeforeThatIsCommitted() {
        Tokens.Issued issued = issue(Token.Kind.SESSION);

        database.transact(entities -> {
            AccountRepository accounts = new JpaAccountRepository(entities);
            Tokens tokens = new Tokens(GivenAccounts.answering(
                    accounts,
                    "findToken",
                    () -> database.inTransaction(
                            others -> new JpaAccountRepository(others).findToken(Token.hashOf(issued.secret())))));
            assertThat(tokens.resolve(issued.secret())).contains(person);
            tokens.revoke(issued.secret());

            assertThat(tokens.resolve(issued.secret())).isEmpty();
        });
    }

    @Test
    void anExpiredTokenTellsNobodyAndIsSweptAwayByTheNextOne() {
        Tokens.Issued issued = issue(Token.Kind.SESSION);
        database.transact(entities -> entities.createNativeQuery("update token set expires_at = ?1 where hash = ?2")
                .setParameter(1, Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .setParameter(2, Token.hashOf(issued.secret()))
                .executeUpdate());

        database.transact(entities ->
                assertThat(tokens(entities).resolve(issued.secret())).isEmpty());

        issue(Token.Kind.SESSION);
        database.transact(
                entities -> assertThat(new JpaAccountRepository(entities).findToken(Token.hashOf(issued.secret())))
                        .isEmpty());
    }

    @Test
    void tokensOfAnErasedPersonTellNobody() {
        Tokens.Issued issued = issue(Token.Kind.BEARER);
        database.transact(entities -> entities.createNativeQuery("update person set erased_at = ?1 where id = ?2")
                .setParameter(1, Instant.now().atOffset(ZoneOffset.UTC))
                .setParameter(2, person.id())
                .executeUpdate());

        database.transact(entities ->
                assertThat(tokens(entities).resolve(issued.secret())).isEmpty());
    }

    private Tokens.Issued issue(Token.Kind kind) {
        return database.inTransaction(entities -> tokens(entities).issue(person, kind));
    }

    private static Tokens tokens(jakarta.persistence.EntityManager entities) {
        return new Tokens(new JpaAccountRepository(entities));
    }
}
