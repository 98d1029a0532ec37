/** Keeps claims and citations with JPA. */
package org.scholion.claim.jpa;
