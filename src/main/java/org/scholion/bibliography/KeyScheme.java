package org.scholion.bibliography;

import java.util.List;

/**
 * How a project's new keys are made.
 *
 * @param pattern in the language of {@link org.scholion.bibliography.key.KeyPattern}
 * @param examples what it makes of some works of the project
 * @param ready patterns to choose from, each with what it makes of the same works
 * @param version 0 where nobody chose one yet
 */
public record KeyScheme(String pattern, List<Example> examples, List<Ready> ready, long version) {

    public KeyScheme {
        examples = List.copyOf(examples);
        ready = List.copyOf(ready);
    }

    /**
     * What a pattern makes of a work.
     *
     * @param label "Wang 2020"
     * @param key before it is told apart from others
     */
    public record Example(String label, String key) {}

    /** A pattern to choose. */
    public record Ready(String pattern, List<Example> examples) {

        public Ready {
            examples = List.copyOf(examples);
        }
    }
}
