/** Vocabularies of a project: concepts to tag with, labelled in several languages, one narrower than another. */
package org.scholion.vocabulary;
