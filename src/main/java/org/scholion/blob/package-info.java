/** Bytes by the SHA-256 of their content, kept in the database in pieces. */
package org.scholion.blob;
