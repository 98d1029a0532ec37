/** Reads with JPA what the search knows of each kind of thing. */
package org.scholion.search.jpa;
