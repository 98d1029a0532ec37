/** Keeps the log of changes with JPA. */
package org.scholion.change.jpa;
