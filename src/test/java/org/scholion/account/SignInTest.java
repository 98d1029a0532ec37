package org.scholion.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.jpa.JpaAccountRepository;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;

@OnEachDatabase
class SignInTest {
    private static final String PASSWORD = "correct horse";

    private final TestDatabase database;
    private final String handle = "h" + TimeOrderedId.next();
    private final Actor person;

    SignInTest(TestDatabase database) {
        this.database = database;
        this.person = database.inTransaction(
                entities -> new People(new JpaAccountRepository(entities)).add(handle, "Somebody", false, PASSWORD));
    }

    @Test
    void handleAndPasswordTellThePerson() {
        database.transact(entities -> {
            SignIn signIn = new SignIn(new JpaAccountRepository(entities));

            assertThat(signIn.verify(handle, PASSWORD)).contains(person);
            assertThat(signIn.verify(handle, PASSWORD + " ")).isEmpty();
            assertThat(signIn.verify(handle.toUpperCase(java.util.Locale.ROOT), PASSWORD))
                    .isEmpty();
            assertThat(signIn.verify("nobody", PASSWORD)).isEmpty();
        });
    }

    @Test
    void aHandleThatNoDatabaseCanKeepBelongsToNobody() {
        database.transact(
                entities -> assertThat(new SignIn(new JpaAccountRepository(entities)).verify(handle + "\0", PASSWORD))
                        .isEmpty());
    }

    @Test
    void onlyARightPairIsRemembered() {
        database.transact(entities -> {
            AtomicInteger hashed = new AtomicInteger();
            SignIn signIn = new SignIn(new JpaAccountRepository(entities), (hash, password) -> {
                hashed.incrementAndGet();
                return hash.matches(password);
            });
            signIn.verify(handle, PASSWORD);
            assertThat(signIn.verify(handle, PASSWORD)).contains(person);
            assertThat(hashed).hasValue(1);

            signIn.verify(handle, "wrong");
            assertThat(signIn.verify(handle, "wrong")).isEmpty();
            assertThat(hashed).hasValue(3);
        });
    }

    @Test
    void aFormerPasswordIsOfNoUseFromTheMomentItIsChanged() {
        database.transact(entities -> {
            AccountRepository accounts = new JpaAccountRepository(entities);
            SignIn signIn = new SignIn(accounts);
            assertThat(signIn.verify(handle, PASSWORD)).contains(person);

            accounts.findLogin(Login.PASSWORD, handle).orElseThrow().changePassword(PasswordHash.of("another"));

            assertThat(signIn.verify(handle, PASSWORD)).isEmpty();
            assertThat(signIn.verify(handle, "another")).contains(person);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update person set erased_at = created_at where id = ?1",
                "delete from login where person_id = ?1",
                "update login set secret = null where person_id = ?1"
            })
    void aClosedAccountIsOfNoUseFromThatMomentOn(String closing) {
        database.transact(entities -> {
            SignIn signIn = new SignIn(new JpaAccountRepository(entities));
            assertThat(signIn.verify(handle, PASSWORD)).contains(person);

            entities.createNativeQuery(closing).setParameter(1, person.id()).executeUpdate();
            entities.clear();

            assertThat(signIn.verify(handle, PASSWORD)).isEmpty();
        });
    }

    @Test
    void aCrowdIsTurnedAwayWhileThoseInLineAreServed() throws Exception {
        int crowd = 60;
        Login login = database.inTransaction(entities -> new JpaAccountRepository(entities)
                .findLogin(Login.PASSWORD, handle)
                .orElseThrow());
        SignIn signIn = new SignIn(GivenAccounts.knowingOnly(login));
        ExecutorService pool = Executors.newFixedThreadPool(crowd);
        try {
            CountDownLatch start = new CountDownLatch(1);
            Callable<Optional<Actor>> wrongTry = () -> {
                start.await();
                return signIn.verify(handle, "wrong " + Thread.currentThread().getName());
            };
            List<Future<Optional<Actor>>> tries = new ArrayList<>();
            for (int n = 0; n < crowd; n++) {
                tries.add(pool.submit(wrongTry));
            }
            start.countDown();
            int answered = 0;
            int turnedAway = 0;
            for (Future<Optional<Actor>> one : tries) {
                try {
                    assertThat(one.get()).isEmpty();
                    answered++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(Problem.TooMany.class);
                    turnedAway++;
                }
            }
            assertThat(answered).isPositive();
            assertThat(turnedAway).isPositive();
        } finally {
            pool.shutdownNow();
        }
    }
}
