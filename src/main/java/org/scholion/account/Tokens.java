package org.scholion.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.scholion.shared.ExpiringCache;
import org.scholion.shared.Moment;

/**
 * Gives out tokens, knows people by them and takes them back. A token that was looked up is remembered for half a
 * minute; on this server a revoked one is forgotten at once.
 */
@ApplicationScoped
public class Tokens {
    private final AccountRepository accounts;
    private final ExpiringCache<String, Known> known = new ExpiringCache<>(Duration.ofSeconds(30), 10_000);

    /** Longer than others: what was read before its revocation was committed may be remembered after that. */
    private final ExpiringCache<String, Boolean> revoked = new ExpiringCache<>(Duration.ofMinutes(5), 10_000);

    @Inject
    public Tokens(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** A new token for a person; its secret cannot be had again. */
    @Transactional
    public Issued issue(Actor actor, Token.Kind kind) {
        accounts.removeTokensExpiredBefore(Moment.now());
        String secret = Token.newSecret();
        Token token = new Token(actor.id(), kind, secret);
        accounts.add(token);
        return new Issued(secret, token.expiresAt());
    }

    /** The person known by a token; empty if it is unknown, expired or revoked. */
    @Transactional
    public Optional<Actor> resolve(String secret) {
        String hash = Token.hashOf(secret);
        return known.findOrLoad(hash, () -> load(hash))
                .filter(entry -> Moment.now().isBefore(entry.expiresAt()))
                .filter(entry -> revoked.find(hash).isEmpty())
                .map(Known::actor);
    }

    /** Takes a token back; one that is unknown is left alone. */
    @Transactional
    public void revoke(String secret) {
        String hash = Token.hashOf(secret);
        accounts.findToken(hash).ifPresent(token -> {
            token.revoke();
            revoked.put(hash, true);
        });
        known.forget(hash);
    }

    private Optional<Known> load(String hash) {
        return accounts.findToken(hash)
                .filter(token -> token.isValidAt(Moment.now()))
                .flatMap(token -> accounts.findPerson(token.personId())
                        .filter(person -> !person.isErased())
                        .map(person -> new Known(Actor.of(person), token.expiresAt())));
    }

    /**
     * A token as it is given out.
     *
     * @param secret what the client sends from now on
     */
    public record Issued(String secret, Instant expiresAt) {}

    private record Known(Actor actor, Instant expiresAt) {}
}
