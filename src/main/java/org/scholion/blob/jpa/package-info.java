/** Keeps stored bytes with JPA. */
package org.scholion.blob.jpa;
