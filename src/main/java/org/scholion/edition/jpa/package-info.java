/** Keeps editions with JPA. */
package org.scholion.edition.jpa;
