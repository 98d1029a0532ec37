package org.scholion.web.bibliography;

import java.util.List;
import org.scholion.bibliography.KeyScheme;
import org.scholion.web.shared.Versioned;

/**
 * How a project's new keys are made, as the API shows it.
 *
 * @param examples what the pattern makes of some works of the project
 * @param ready patterns to choose from
 */
public record KeySchemeView(String pattern, List<ExampleView> examples, List<ReadyView> ready, long version)
        implements Versioned {

    /** What a pattern makes of a work, before it is told apart from others. */
    public record ExampleView(String label, String key) {}

    /** A pattern to choose, with what it makes of the same works. */
    public record ReadyView(String pattern, List<ExampleView> examples) {}

    static KeySchemeView of(KeyScheme scheme) {
        return new KeySchemeView(
                scheme.pattern(),
                examples(scheme.examples()),
                scheme.ready().stream()
                        .map(ready -> new ReadyView(ready.pattern(), examples(ready.examples())))
                        .toList(),
                scheme.version());
    }

    private static List<ExampleView> examples(List<KeyScheme.Example> examples) {
        return examples.stream()
                .map(example -> new ExampleView(example.label(), example.key()))
                .toList();
    }
}
