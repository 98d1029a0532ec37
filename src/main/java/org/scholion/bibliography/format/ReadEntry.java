package org.scholion.bibliography.format;

import org.scholion.bibliography.item.CslItem;

/**
 * A record as a file gives it.
 *
 * @param key the file's citation key, or the empty string
 * @param item what it says of the work; what the format's fields say beyond CSL is kept under the format's name
 * @param line where it begins, from 1
 */
public record ReadEntry(String key, CslItem item, int line) {}
