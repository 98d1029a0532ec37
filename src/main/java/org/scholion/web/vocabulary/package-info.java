/** Vocabularies on the web. */
package org.scholion.web.vocabulary;
