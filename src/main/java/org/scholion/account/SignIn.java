package org.scholion.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.scholion.shared.ExpiringCache;
import org.scholion.shared.Problem;

/**
 * Checks passwords. A hash costs a fifth of a second of one core, so only one is computed at a time and a crowd is
 * turned away; that a password was right for a stored hash is remembered for minutes by a keyed hash of both, for clients
 * that send it each time. What is stored is read each time: a former password or a closed account is of no use at once,
 * whoever changed it, and on whichever server.
 */
@ApplicationScoped
public class SignIn {
    private static final int WAITING_SECONDS = 5;
    private static final int CROWD = 24;

    private final AccountRepository accounts;
    private final Semaphore oneHash = new Semaphore(1, true);
    private final ExpiringCache<String, Boolean> verified = new ExpiringCache<>(Duration.ofMinutes(5), 1000);
    private final BiPredicate<PasswordHash, String> matching;
    private final SecretKeySpec key;
    private final PasswordHash nobody;

    @Inject
    public SignIn(AccountRepository accounts) {
        this(accounts, PasswordHash::matches);
    }

    SignIn(AccountRepository accounts, BiPredicate<PasswordHash, String> matching) {
        this.accounts = accounts;
        this.matching = matching;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.nobody = PasswordHash.of(HexFormat.of().formatHex(random));
    }

    /**
     * The person whom handle and password belong to.
     *
     * @return empty if the pair is wrong; it costs the same time whether the handle exists or not
     * @throws Problem.TooMany if too many others wait for their check
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Actor> verify(String handle, String password) {
        // PostgreSQL refuses to compare with a NUL.
        Optional<Login> login =
                handle.indexOf('\0') >= 0 ? Optional.empty() : accounts.findLogin(Login.PASSWORD, handle);
        PasswordHash stored =
                login.filter(Login::hasPassword).map(Login::password).orElse(nobody);
        String seal = seal(stored.encoded() + "\n" + password);
        if (verified.find(seal).isEmpty()) {
            if (!matches(stored, password)) {
                return Optional.empty();
            }
            verified.put(seal, true);
        }
        return login.flatMap(found -> accounts.findPerson(found.personId()))
                .filter(person -> !person.isErased())
                .map(Actor::of);
    }

    private boolean matches(PasswordHash hash, String password) {
        if (oneHash.getQueueLength() >= CROWD) {
            throw crowd();
        }
        try {
            if (!oneHash.tryAcquire(WAITING_SECONDS, TimeUnit.SECONDS)) {
                throw crowd();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw crowd();
        }
        try {
            return matching.test(hash, password);
        } finally {
            oneHash.release();
        }
    }

    private static Problem.TooMany crowd() {
        return new Problem.TooMany("Too many people are signing in at this moment. Please try again in a few seconds.");
    }

    private String seal(String pair) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(pair.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HmacSHA256", missing);
        }
    }
}
