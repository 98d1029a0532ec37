/** Ways to keep works together: collections, tags and saved searches. */
package org.scholion.bibliography.collection;
