/** Keeps the index of the search up with the database: takes what waits in the outbox, and builds all of it anew. */
package org.scholion.search.indexing;
