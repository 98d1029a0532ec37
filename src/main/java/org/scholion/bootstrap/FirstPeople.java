package org.scholion.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.project.Project;
import org.scholion.project.Projects;
import org.scholion.project.Role;

/**
 * Makes the first people and their project when the server starts with nobody in it: the demo people, or the
 * administrator alone. Their passwords are written to a file that only the server's user may read, before the database
 * knows them, so that they cannot be lost.
 */
@ApplicationScoped
public class FirstPeople {
    /** The slug of the first project. */
    public static final String PROJECT = "xinjiang";

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;

    private final People people;
    private final Projects projects;
    private final boolean demo;
    private final Optional<String> demoPassword;
    private final Path dataDirectory;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public FirstPeople(
            People people,
            Projects projects,
            @ConfigProperty(name = "SCHOLION_DEMO", defaultValue = "true") boolean demo,
            @ConfigProperty(name = "SCHOLION_DEMO_PASSWORD") Optional<String> demoPassword,
            @ConfigProperty(name = "SCHOLION_DATA_DIR", defaultValue = "data") String dataDirectory) {
        this.people = people;
        this.projects = projects;
        this.demo = demo;
        this.demoPassword = demoPassword;
        this.dataDirectory = Path.of(dataDirectory);
    }

    /** Whether the demonstration is wanted. */
    boolean isDemo() {
        return demo;
    }

    /** Makes people and project if there is nobody yet. */
    @Transactional
    public void settle() {
        if (!people.isEmpty()) {
            return;
        }
        List<Newcomer> newcomers = newcomers();
        write(newcomers);
        Actor admin = null;
        Project project = null;
        for (Newcomer newcomer : newcomers) {
            Actor actor =
                    people.add(newcomer.handle(), newcomer.name(), newcomer.isAdministrator(), newcomer.password());
            if (admin == null) {
                admin = actor;
                project = projects.create(admin, PROJECT, "Xinjiang, 1911–1949");
            }
            for (Role role : newcomer.roles()) {
                projects.enrol(admin, project.id(), actor, role);
            }
        }
    }

    private List<Newcomer> newcomers() {
        Newcomer admin = newcomer("admin", "Ada Administrator", Role.ADMINISTRATOR);
        return demo
                ? List.of(
                        admin,
                        newcomer("scholar", "Sofia Scholar", Role.SCHOLAR),
                        newcomer("scholar2", "Samuel Scholar", Role.SCHOLAR),
                        newcomer("reviewer", "Rosa Reviewer", Role.REVIEWER),
                        newcomer("editor", "Emil Editor", Role.EDITOR))
                : List.of(admin);
    }

    private Newcomer newcomer(String handle, String name, Role role) {
        String password = demo ? demoPassword.orElseGet(this::randomPassword) : randomPassword();
        return new Newcomer(handle, name, EnumSet.of(role), password);
    }

    private String randomPassword() {
        StringBuilder password = new StringBuilder(PASSWORD_LENGTH);
        for (int n = 0; n < PASSWORD_LENGTH; n++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private void write(List<Newcomer> newcomers) {
        StringBuilder lines = new StringBuilder("Sign in with (handle, password):\n");
        newcomers.forEach(
                newcomer -> lines.append(String.format("  %-10s %s%n", newcomer.handle(), newcomer.password())));
        Path file = dataDirectory.resolve("demo-accounts.txt");
        try {
            Files.createDirectories(dataDirectory);
            Files.deleteIfExists(file);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, lines, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The passwords of the first people cannot be written to " + file, failure);
        }
    }

    private record Newcomer(String handle, String name, Set<Role> roles, String password) {
        boolean isAdministrator() {
            return roles.contains(Role.ADMINISTRATOR);
        }
    }
}
