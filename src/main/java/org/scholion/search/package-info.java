/** One search over passages, source notes, annotations, claims, works and names, for what a person may see. */
package org.scholion.search;
