package org.scholion.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.scholion.shared.Moment;

/**
 * What a signed-in person is known by. The secret itself (256 random bits, so that no slow hash is needed) is given out
 * once and never stored: the key of the row is its SHA-256.
 */
@Entity
@Table(name = "token")
public class Token {

    /** What a token is for, and how long it lasts. */
    public enum Kind {
        /** A browser's session cookie. */
        SESSION(Duration.ofHours(12)),
        /** A bearer token of an API client. */
        BEARER(Duration.ofDays(30));

        private final Duration lifetime;

        Kind(Duration lifetime) {
            this.lifetime = lifetime;
        }

        public Duration lifetime() {
            return lifetime;
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private String hash;

    @Column(name = "person_id")
    private UUID personId;

    private String kind;

    private String scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Token() {}

    Token(UUID personId, Kind kind, String secret) {
        this.hash = hashOf(secret);
        this.personId = personId;
        this.kind = kind.name();
        this.scopes = "all";
        this.createdAt = Moment.now();
        this.expiresAt = createdAt.plus(kind.lifetime());
    }

    static String newSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static String hashOf(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    public UUID personId() {
        return personId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isValidAt(Instant moment) {
        return revokedAt == null && moment.isBefore(expiresAt);
    }

    public void revoke() {
        if (revokedAt == null) {
            revokedAt = Moment.now();
        }
    }
}
