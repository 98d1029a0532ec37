/** The index of the search, kept by Hibernate Search with Lucene in the server's own process. */
package org.scholion.search.lucene;
