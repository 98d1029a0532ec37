package org.scholion.web.edition;

import java.io.Serializable;

/** A document of which editions may be published. */
public record DocumentRow(String slug, String title, String licence) implements Serializable {}
