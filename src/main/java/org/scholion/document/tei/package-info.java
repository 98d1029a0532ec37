/** Reads TEI P5. */
package org.scholion.document.tei;
