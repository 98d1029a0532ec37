/** Keeps vocabularies by JPA. */
package org.scholion.vocabulary.jpa;
