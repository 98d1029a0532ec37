package org.scholion.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The processor citeproc-js, running in a node of its own, as the program that ours is compared with. */
public final class CiteprocJs implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path INSTALLED = Path.of("target/test-frontend");

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private CiteprocJs(Process process) {
        this.process = process;
        in = process.outputWriter(StandardCharsets.UTF_8);
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts it.
     *
     * @return nothing where the build has not installed it; with the variable {@code CI} this is a failure
     */
    public static Optional<CiteprocJs> start() {
        if (!Files.isDirectory(INSTALLED.resolve("node_modules/citeproc"))) {
            String missing = "citeproc-js is not installed in " + INSTALLED + "; the build does it with npm ci";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(missing);
            }
            System.err.println("*** SKIPPED *** " + missing);
            return Optional.empty();
        }
        try {
            return Optional.of(new CiteprocJs(new ProcessBuilder("node", "citeproc.js")
                    .directory(INSTALLED.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()));
        } catch (IOException e) {
            throw new UncheckedIOException("node cannot be started", e);
        }
    }

    public ObjectNode request() {
        return JSON.createObjectNode();
    }

    /** A JSON text as a tree. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks it to set what the request says; src/test/frontend/citeproc.js tells its shape.
     *
     * @throws IllegalStateException if it could not
     */
    public JsonNode set(ObjectNode request) {
        try {
            in.write(JSON.writeValueAsString(request));
            in.newLine();
            in.flush();
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("citeproc-js has ended");
            }
            JsonNode answer = JSON.readTree(line);
            if (answer.has("error")) {
                throw new IllegalStateException(answer.get("error").asText());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
