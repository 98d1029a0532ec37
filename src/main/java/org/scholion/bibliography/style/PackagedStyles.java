package org.scholion.bibliography.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The files of the packaged collection of CSL styles, by the last part of their ids. */
public final class PackagedStyles {
    private PackagedStyles() {}

    /**
     * An independent style.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static StyleSource source(String name) {
        if (!isName(name) || PackagedStyles.class.getResource("/" + name + ".csl") == null) {
            throw new IllegalArgumentException("No packaged citation style: " + name);
        }
        return new StyleSource("packaged/" + name, () -> read("/" + name + ".csl").orElseThrow());
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z0-9._-]{1,200}");
    }

    private static Optional<StyleNode> read(String path) {
        try (InputStream in = PackagedStyles.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(StyleReader.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged citation style cannot be read: " + path, e);
        } catch (StyleRefused e) {
            throw new IllegalStateException("The packaged citation style cannot be read: " + path, e);
        }
    }
}
