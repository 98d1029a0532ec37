/** Keeps imports by JPA. */
package org.scholion.bibliography.imports.jpa;
