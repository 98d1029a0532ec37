/** Keeps source notes with JPA. */
package org.scholion.sourcenote.jpa;
