/** Keeps jobs by JPA. */
package org.scholion.job.jpa;
