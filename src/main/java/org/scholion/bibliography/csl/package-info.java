/** Citations set by citeproc-java in the packaged styles. */
package org.scholion.bibliography.csl;
