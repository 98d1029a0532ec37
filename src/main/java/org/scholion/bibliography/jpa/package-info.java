/** Keeps works and their keys with JPA. */
package org.scholion.bibliography.jpa;
