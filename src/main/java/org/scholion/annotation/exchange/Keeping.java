package org.scholion.annotation.exchange;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Guess;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.annotation.w3c.AnnotationWriter;
import org.scholion.annotation.w3c.Pointing;
import org.scholion.annotation.w3c.Provenance;
import org.scholion.annotation.w3c.W3cAnnotations;
import org.scholion.document.Document;
import org.scholion.shared.Json;

/** One import being kept: its annotations are made one by one, what is answered before its answers. */
final class Keeping {
    private final W3cAnnotations w3c;
    private final Actor actor;
    private final Addresses addresses;
    private final Document document;
    private final AnnotationImports.Choice choice;

    /** The names here of what is known by an IRI elsewhere. */
    private final Map<String, String> names;

    private final List<UUID> made = new ArrayList<>();

    /**
     * For one import.
     *
     * @param known names here of what came before, by the IRIs that it has elsewhere
     */
    Keeping(
            W3cAnnotations w3c,
            Actor actor,
            Addresses addresses,
            Document document,
            AnnotationImports.Choice choice,
            Map<String, String> known) {
        this.w3c = w3c;
        this.actor = actor;
        this.addresses = addresses;
        this.document = document;
        this.choice = choice;
        this.names = new HashMap<>(known);
    }

    /** Makes one annotation, at the place that was planned for it. */
    void keep(Brought entry, Planned planned) {
        JsonObject json = Provenance.withoutId(planned.place().on(entry.json(), addresses.document(document.slug())));
        String answered = planned.reply() ? answered(entry.answers()) : null;
        if (answered != null) {
            json = Json.createObjectBuilder(json)
                    .add("target", addresses.annotation(document.slug(), answered))
                    .build();
        }
        Visibility visibility = choice.visibility() != null
                ? choice.visibility()
                : entry.visibility() == null ? Visibility.PRIVATE : entry.visibility();
        Pointing pointing = new Pointing(
                answered == null ? planned.place().words() : null,
                planned.place().index(),
                answered);
        Guess guess = answered == null ? planned.place().guess() : null;
        Annotation annotation =
                w3c.keep(actor, document, new W3cAnnotations.Draft(json, pointing, guess, null, visibility));
        made.add(annotation.id());
        if (entry.id() != null) {
            names.put(entry.id(), AnnotationWriter.name(annotation));
        }
    }

    private String answered(String iri) {
        String own = names.get(iri);
        return own != null
                ? own
                : addresses
                        .find(iri)
                        .filter(Addresses.OfAnnotation.class::isInstance)
                        .map(place -> ((Addresses.OfAnnotation) place).name())
                        .filter(name -> w3c.isThere(actor, document, name))
                        .orElse(null);
    }

    /** The ids of what was made, in that order. */
    List<UUID> made() {
        return List.copyOf(made);
    }
}
