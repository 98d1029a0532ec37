/** Reads and writes SKOS as Turtle and RDF/XML (Eclipse RDF4J Rio) and as JSON-LD (Titanium). */
package org.scholion.vocabulary.rdf;
