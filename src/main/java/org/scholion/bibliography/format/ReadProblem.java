package org.scholion.bibliography.format;

/**
 * Something in a bibliographic file that could not be taken as it stands.
 *
 * @param line in the file, from 1; 0 where it concerns the file as a whole
 * @param key key of the entry, or the empty string
 * @param reason for a person to read
 * @param lost whether the entry could not be read at all; otherwise it was read with what the reason says
 */
public record ReadProblem(int line, String key, String reason, boolean lost) {}
