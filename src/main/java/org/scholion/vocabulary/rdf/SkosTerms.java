package org.scholion.vocabulary.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** The terms that are understood; all others are kept as they come. */
final class SkosTerms {
    static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String SCHEMA = "https://schema.org/";

    /** The prefixes of written files. */
    static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("skos", SKOS);
        PREFIXES.put("dct", DCT);
        PREFIXES.put("schema", SCHEMA);
    }

    static final IRI TYPE = VALUES.createIRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final IRI CONCEPT = skos("Concept");
    static final IRI SCHEME = skos("ConceptScheme");
    static final IRI IN_SCHEME = skos("inScheme");
    static final IRI TOP_OF = skos("topConceptOf");
    static final IRI HAS_TOP = skos("hasTopConcept");
    static final IRI PREF_LABEL = skos("prefLabel");
    static final IRI ALT_LABEL = skos("altLabel");
    static final IRI HIDDEN_LABEL = skos("hiddenLabel");
    static final IRI NOTATION = skos("notation");
    static final IRI DEFINITION = skos("definition");
    static final IRI SCOPE_NOTE = skos("scopeNote");
    static final IRI BROADER = skos("broader");
    static final IRI NARROWER = skos("narrower");
    static final IRI RELATED = skos("related");
    static final IRI EXACT_MATCH = skos("exactMatch");
    static final IRI BROAD_MATCH = skos("broadMatch");
    static final IRI NARROW_MATCH = skos("narrowMatch");
    static final IRI RELATED_MATCH = skos("relatedMatch");
    static final IRI TITLE = VALUES.createIRI(DCT, "title");
    static final IRI DESCRIPTION = VALUES.createIRI(DCT, "description");
    static final IRI COLOUR = VALUES.createIRI(SCHEMA, "color");

    private SkosTerms() {}

    private static IRI skos(String name) {
        return VALUES.createIRI(SKOS, name);
    }
}
