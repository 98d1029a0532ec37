/** Plain references, as they stand in footnotes, read into fields with their ranges, and sorted into the works they cite. */
package org.scholion.bibliography.reference;
