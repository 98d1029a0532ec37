package org.scholion.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.scholion.shared.TimeOrderedId;

/** One way in which a person proves who they are: the issuer that vouches, the subject it knows, and a secret hash. */
@Entity
@Table(name = "login")
public class Login {
    /** The issuer of passwords kept by this server. */
    public static final String PASSWORD = "password";

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    private String issuer;

    private String subject;

    private String secret;

    @Version
    private long version;

    protected Login() {}

    /** A login by password. */
    public Login(Person person, PasswordHash password) {
        this.id = TimeOrderedId.next();
        this.personId = person.id();
        this.issuer = PASSWORD;
        this.subject = person.handle();
        this.secret = password.encoded();
    }

    public UUID personId() {
        return personId;
    }

    /** Whether anybody can sign in by it with a password at all. */
    public boolean hasPassword() {
        return secret != null;
    }

    public PasswordHash password() {
        return PasswordHash.decode(secret);
    }

    public void changePassword(PasswordHash password) {
        this.secret = password.encoded();
    }
}
