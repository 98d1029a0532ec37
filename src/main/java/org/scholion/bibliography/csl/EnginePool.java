package org.scholion.bibliography.csl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Engines of one packaged style, lent to one thread each; made when none is free, a few of them kept. */
final class EnginePool {
    private static final Pattern NO_DATE = Pattern.compile("<text [^>]*term=\"no date\"[^>]*/>");
    private static final int KEPT = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Queue<Engine> free = new ConcurrentLinkedQueue<>();
    private final String styleXml;
    private final boolean surnames;

    /**
     * @param style name of a style in the packaged collection
     * @param surnames whether the style prints surnames only
     * @throws IllegalArgumentException if there is no such style
     */
    EnginePool(String style, boolean surnames) {
        this.surnames = surnames;
        try (InputStream in = EnginePool.class.getResourceAsStream("/" + style + ".csl")) {
            if (in == null) {
                throw new IllegalArgumentException("No packaged citation style: " + style);
            }
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // A date that is not known is left out: "n.d." would say that the work has none.
            styleXml = NO_DATE.matcher(xml).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged citation style cannot be read: " + style, e);
        }
    }

    <T> T with(Function<Engine, T> use) {
        Engine engine = free.poll();
        if (engine == null) {
            engine = new Engine(styleXml, surnames);
        }
        T result = use.apply(engine);
        giveBack(engine);
        return result;
    }

    /** Only an engine that did not fail comes back: nobody knows the state of another. One too many is dropped. */
    private void giveBack(Engine engine) {
        if (free.size() < KEPT) {
            free.add(engine);
        }
    }
}
