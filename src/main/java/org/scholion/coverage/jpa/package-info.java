/** Counts coverage with JPA. */
package org.scholion.coverage.jpa;
