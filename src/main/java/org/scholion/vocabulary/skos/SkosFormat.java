package org.scholion.vocabulary.skos;

import java.util.Locale;
import java.util.Optional;

/** The forms of RDF in which vocabularies come and go. */
public enum SkosFormat {
    TURTLE(SkosFormat.TURTLE_TYPE, "ttl"),
    RDF_XML(SkosFormat.RDF_XML_TYPE, "rdf"),
    JSON_LD(SkosFormat.JSON_LD_TYPE, "jsonld");

    public static final String TURTLE_TYPE = "text/turtle";
    public static final String RDF_XML_TYPE = "application/rdf+xml";
    public static final String JSON_LD_TYPE = "application/ld+json";

    private final String mediaType;
    private final String extension;

    SkosFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The last part of a file's name, without the full stop. */
    public String extension() {
        return extension;
    }

    /**
     * The form of a file.
     *
     * @param hint a media type, the last part of a file's name, or a whole name; null for none
     */
    public static Optional<SkosFormat> of(String hint) {
        if (hint == null) {
            return Optional.empty();
        }
        String type = hint.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String ending = type.substring(type.lastIndexOf('.') + 1);
        return switch (type.contains("/") ? type : ending) {
            case TURTLE_TYPE, "ttl", "turtle" -> Optional.of(TURTLE);
            case RDF_XML_TYPE, "rdf", "xml", "owl", "application/xml", "text/xml" -> Optional.of(RDF_XML);
            case JSON_LD_TYPE, "jsonld", "json", "application/json" -> Optional.of(JSON_LD);
            default -> Optional.empty();
        };
    }
}
