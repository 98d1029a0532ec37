/** Takes in files of works: read, shown before anything is kept, kept in one act, and undone in one. */
package org.scholion.bibliography.imports;
