package org.scholion.bibliography.style;

import java.util.function.Supplier;

/**
 * A style that can be rendered in.
 *
 * @param key what tells it from every other style and from other versions of itself
 * @param elements reads it: the root of an independent style that passed the rules of {@link StyleRules}
 */
public record StyleSource(String key, Supplier<StyleNode> elements) {}
