/** Keeps decisions with JPA. */
package org.scholion.review.jpa;
