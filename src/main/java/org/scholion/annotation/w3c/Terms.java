package org.scholion.annotation.w3c;

import java.util.Set;

/** Words of the Web Annotation Vocabulary (W3C Recommendation of 23 February 2017). */
public final class Terms {
    /** The one context that every annotation names. */
    public static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    /** What begins the IRIs by which {@code audience} says who sees an annotation here; a word of ours follows. */
    public static final String AUDIENCE = "urn:scholion:audience:";

    static final String ANNOTATION = "Annotation";
    static final String TEXTUAL_BODY = "TextualBody";
    static final String SPECIFIC_RESOURCE = "SpecificResource";
    static final String TEXT_POSITION = "TextPositionSelector";
    static final String TEXT_QUOTE = "TextQuoteSelector";

    static final Set<String> MOTIVATIONS = Set.of(
            "assessing",
            "bookmarking",
            "classifying",
            "commenting",
            "describing",
            "editing",
            "highlighting",
            "identifying",
            "linking",
            "moderating",
            "questioning",
            "replying",
            "tagging");

    /** What holds several bodies or targets of which one, all together, each in order or each by itself is meant. */
    static final Set<String> SETS = Set.of("Choice", "Composite", "List", "Independents");

    /** Names that the context gives a meaning, which a context of the sender's own must not take away. */
    static final Set<String> KEYS = Set.of(
            "id",
            "type",
            "value",
            "body",
            "bodyValue",
            "target",
            "source",
            "selector",
            "state",
            "scope",
            "refinedBy",
            "startSelector",
            "endSelector",
            "renderedVia",
            "creator",
            "generator",
            "created",
            "modified",
            "generated",
            "motivation",
            "purpose",
            "rights",
            "canonical",
            "via",
            "audience",
            "stylesheet",
            "styleClass",
            "exact",
            "prefix",
            "suffix",
            "start",
            "end",
            "conformsTo",
            "format",
            "language",
            "processingLanguage",
            "textDirection",
            "items",
            "first",
            "last",
            "next",
            "prev",
            "partOf",
            "startIndex",
            "total",
            "label",
            "cached",
            "sourceDate",
            "sourceDateStart",
            "sourceDateEnd",
            "name",
            "nickname",
            "email",
            "email_sha1",
            "homepage");

    private Terms() {}
}
