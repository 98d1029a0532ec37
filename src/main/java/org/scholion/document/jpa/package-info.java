/** Keeps documents, revisions and blocks with JPA. */
package org.scholion.document.jpa;
