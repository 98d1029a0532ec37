/** Readers: one per raw form, each turning the bytes of an article into canonical text and blocks. */
package org.scholion.document.reading;
