package org.scholion.web.shared;

import java.io.Serializable;

/**
 * A work as a citation names it.
 *
 * @param key its present citation key
 * @param label "Wang 2020"
 * @param formatted its entry in a bibliography, as plain text
 */
public record WorkReference(String key, String label, String formatted) implements Serializable {}
