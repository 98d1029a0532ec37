/** Keeps projects and memberships with JPA. */
package org.scholion.project.jpa;
