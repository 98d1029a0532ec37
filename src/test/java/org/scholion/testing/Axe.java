package org.scholion.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Judges a page by axe-core's rules for WCAG 2.1, levels A and AA. */
public final class Axe {
    private static final Path SCRIPT = Path.of("target/test-frontend/node_modules/axe-core/axe.min.js");

    private static final String JUDGE = """
            async () => {
              const { violations } = await axe.run(document, {
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
                resultTypes: ['violations'] });
              return violations.flatMap(({ id, help, nodes }) =>
                nodes.map(node => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 200)}`));
            }""";

    private Axe() {}

    /**
     * What the page does wrong: rule, element and markup, one line for each; empty where all is well. Where the build
     * has not installed axe-core it is empty too, with a message on the console; with the variable {@code CI} that is a
     * failure.
     */
    public static List<String> violations(Page page) {
        if (!Files.isReadable(SCRIPT)) {
            String missing = "axe-core is not installed as " + SCRIPT + "; the build does it with npm ci";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(missing);
            }
            System.err.println("*** SKIPPED *** " + missing);
            return List.of();
        }
        try {
            // Not as a script of the page: its content policy lets no others in.
            page.evaluate("() => {" + Files.readString(SCRIPT) + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ((List<?>) page.evaluate(JUDGE)).stream().map(String::valueOf).toList();
    }
}
