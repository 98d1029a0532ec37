package org.scholion.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The three real articles, byte for byte. */
public enum Seed {
    /** The shortest: 3 kB without notes of its own. */
    REVOLUTION("1911-revolution-in-xinjiang"),
    ILI_REBELLION("ili-rebellion"),
    /** The longest: two columns of notes, tables, several scripts. */
    REPUBLIC("second-east-turkestan-republic");

    private final String slug;

    Seed(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    public String fileName() {
        return slug + ".txt";
    }

    public byte[] bytes() {
        try (InputStream in = Seed.class.getResourceAsStream("/seeds/" + fileName())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
