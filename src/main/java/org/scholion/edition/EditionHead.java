package org.scholion.edition;

import java.util.UUID;

/**
 * What stands at the head of an edition before it is published.
 *
 * @param id the id that it will have, part of its address
 * @param number the number that it will have if nobody else publishes first
 * @param title the title to print
 */
record EditionHead(UUID id, int number, String title, EditionForm form) {}
