package org.scholion.bootstrap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.document.Description;
import org.scholion.document.Document;
import org.scholion.document.DocumentIntake;
import org.scholion.document.Documents;
import org.scholion.project.Project;
import org.scholion.project.Projects;

/**
 * Fills a new server: the first people, the three articles, and the demonstration. Articles come in through the same
 * service as an upload; starting again changes nothing.
 */
@ApplicationScoped
public class Seeding {
    private static final List<Seed> SEEDS = List.of(
            new Seed("1911-revolution-in-xinjiang", "1911 Revolution in Xinjiang"),
            new Seed("ili-rebellion", "Ili Rebellion"),
            new Seed("second-east-turkestan-republic", "Second East Turkestan Republic"));

    private final FirstPeople firstPeople;
    private final People people;
    private final Projects projects;
    private final DocumentIntake intake;
    private final Documents documents;
    private final Demonstration demonstration;

    @Inject
    public Seeding(
            FirstPeople firstPeople,
            People people,
            Projects projects,
            DocumentIntake intake,
            Documents documents,
            Demonstration demonstration) {
        this.firstPeople = firstPeople;
        this.people = people;
        this.projects = projects;
        this.intake = intake;
        this.documents = documents;
        this.demonstration = demonstration;
    }

    void seed(@Observes @Initialized(ApplicationScoped.class) @Priority(Migration.ORDER + 10) Object start) {
        firstPeople.settle();
        people.findByHandle("admin").ifPresent(admin -> projects.findBySlug(FirstPeople.PROJECT)
                .ifPresent(project -> fill(admin, project)));
    }

    private void fill(Actor admin, Project project) {
        for (Seed seed : SEEDS) {
            take(admin, project, seed);
        }
        if (firstPeople.isDemo()) {
            people.findByHandle("scholar2").ifPresent(scholar -> demonstration.prepare(scholar, project.id()));
        }
    }

    private void take(Actor admin, Project project, Seed seed) {
        DocumentIntake.Intake taken =
                intake.add(admin, project.id(), seed.fileName(), seed.bytes(), seed.title(), seed.slug());
        if (taken.created()) {
            Document document = taken.document();
            documents.describe(admin, document.slug(), document.version(), seed.description());
        }
    }

    /** One of the articles that come with the server. */
    private record Seed(String slug, String title) {

        String fileName() {
            return slug + ".txt";
        }

        /** What is known of it: see NOTICE. When and from which address it was copied is not. */
        Description description() {
            return new Description(
                    title,
                    "Wikipedia contributors",
                    "English Wikipedia, article “" + title + "”",
                    null,
                    null,
                    null,
                    "en",
                    "CC BY-SA 4.0");
        }

        byte[] bytes() {
            try (InputStream in = Seeding.class.getResourceAsStream("/seeds/" + fileName())) {
                if (in == null) {
                    throw new IllegalStateException("The article seeds/" + fileName() + " is not in the application");
                }
                return in.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
