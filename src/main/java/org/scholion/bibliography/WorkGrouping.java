package org.scholion.bibliography;

/**
 * Something of a room above by which works are counted, such as the documents whose notes cite them. Like
 * {@link WorkCondition} that room's repository makes it.
 *
 * @param from further entities of the query, without the leading comma
 * @param condition ties them to a work called {@code w}, without parameters
 * @param by path of the value by which works are counted; a work may count for several
 * @param type what these values are
 */
public record WorkGrouping<V>(String from, String condition, String by, Class<V> type) {}
