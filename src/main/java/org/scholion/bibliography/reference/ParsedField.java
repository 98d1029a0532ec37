package org.scholion.bibliography.reference;

import org.scholion.shared.TextRange;

/**
 * One thing that a reference says, with the words that say it.
 *
 * @param field the variable's CSL name ("title", "issued", "archive-date"), or "locator", "quote", "format"
 * @param value text; dates in EDTF; names in filing order joined by "; "
 * @param range the code points it was read from, relative to the body that was parsed
 * @param rule the rule that read it, a stable name
 */
public record ParsedField(String field, String value, TextRange range, String rule) {}
