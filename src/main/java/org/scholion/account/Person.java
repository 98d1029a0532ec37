package org.scholion.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/**
 * A person who works here. Everything else refers to people by id only, so that a name can be corrected or erased in
 * one place.
 */
@Entity
@Table(name = "person")
public class Person {
    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9._-]{1,62}");

    @Id
    private UUID id;

    private String handle;

    @Column(name = "display_name")
    private String displayName;

    private boolean administrator;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    private long version;

    protected Person() {}

    /**
     * @param handle what the person signs in with: 2 to 63 lower-case letters, digits, dots, hyphens
     * @param displayName the name shown to others
     * @throws Problem.InvalidInput if the handle is not of that form
     */
    public Person(String handle, String displayName, boolean administrator) {
        if (!HANDLE.matcher(handle).matches()) {
            throw new Problem.InvalidInput(
                    "handle", "A handle is 2 to 63 lower-case letters, digits, dots or hyphens: “" + handle + "”.");
        }
        this.id = TimeOrderedId.next();
        this.handle = handle;
        this.displayName = displayName;
        this.administrator = administrator;
        this.createdAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public String handle() {
        return handle;
    }

    public String displayName() {
        return displayName;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public boolean isErased() {
        return erasedAt != null;
    }
}
