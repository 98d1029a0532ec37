/** A document's own notes: what they cite, in which works and where. */
package org.scholion.sourcenote;
