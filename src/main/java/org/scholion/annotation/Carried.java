package org.scholion.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What another program gave with an annotation, kept beside our own fields: the annotation as it came in the W3C Web
 * Annotation Data Model, and the parts of it that are asked for by themselves. All of it is null for annotations that
 * were made here.
 */
@Embeddable
public class Carried {
    /** Longest motivation that is kept by itself, in characters. */
    private static final int LONGEST_MOTIVATION = 100;

    @Column(name = "iri_slug", updatable = false)
    private String name;

    private String via;

    private String canonical;

    private String motivation;

    @Column(name = "extra_json")
    private String given;

    protected Carried() {}

    /**
     * @param name the last part of its IRI where it is not its id; null otherwise
     * @param via the IRI that it came from, or null
     * @param canonical the IRI that it has everywhere, or null
     * @param motivation why it was made: a word of the model or an IRI; null where nothing was said
     * @param given the annotation as it came, as the room that reads it keeps it
     */
    public Carried(String name, String via, String canonical, String motivation, String given) {
        this.name = name;
        this.via = via;
        this.canonical = canonical;
        this.motivation = motivation == null || motivation.length() > LONGEST_MOTIVATION ? null : motivation;
        this.given = given;
    }

    /** That of an annotation that was made here. */
    static Carried nothing() {
        return new Carried(null, null, null, null, null);
    }

    /** The same with another annotation as it came; the name stays. */
    Carried again(String otherGiven, String otherMotivation) {
        return new Carried(name, via, canonical, otherMotivation, otherGiven);
    }

    public String name() {
        return name;
    }

    public String via() {
        return via;
    }

    public String canonical() {
        return canonical;
    }

    public String motivation() {
        return motivation;
    }

    public String given() {
        return given;
    }
}
