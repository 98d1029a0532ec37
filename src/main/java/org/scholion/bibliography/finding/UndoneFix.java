package org.scholion.bibliography.finding;

/**
 * What the undoing of a fix did.
 *
 * @param works how many works got values back
 * @param left how many fields were left alone, because somebody changed them after the fix
 */
public record UndoneFix(int works, int left) {}
