package org.scholion.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged distribution, started by its launcher as an operator would, on a free port with a data directory of its
 * own. Settings of the surrounding environment do not reach it.
 */
public final class ServerUnderTest implements AutoCloseable {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("scholion.distribution", "target/scholion"))
            .toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(5);
    private static final String READY = "is ready at";
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Map<String, String> settings;
    private final Path directory;
    private Path console;
    private Process process;

    private ServerUnderTest(Path directory, Map<String, String> settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /** What a start that failed left behind. */
    public record Refusal(int exitStatus, List<String> lines) {}

    /**
     * Starts a server and waits until it says that it is ready.
     *
     * @param directory an empty directory for its data and its console
     * @param settings further settings, {@code SCHOLION_…} by name
     * @throws IllegalStateException if it ends or is not ready in time; the message holds its console
     */
    public static ServerUnderTest start(Path directory, Map<String, String> settings) {
        ServerUnderTest server = new ServerUnderTest(directory, complete(directory, settings));
        server.launch();
        server.awaitOnConsole(READY);
        return server;
    }

    /** Starts a server that is expected to refuse, and waits for its end. */
    public static Refusal refuse(Path directory, Map<String, String> settings) {
        ServerUnderTest server = new ServerUnderTest(directory, complete(directory, settings));
        server.launch();
        try {
            if (!server.process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("still running:\n" + server.console());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            server.kill();
        }
        return new Refusal(server.process.exitValue(), server.console().lines().toList());
    }

    private static Map<String, String> complete(Path directory, Map<String, String> settings) {
        Map<String, String> complete = new HashMap<>();
        complete.put("SCHOLION_HTTP_PORT", Integer.toString(freePort()));
        complete.put("SCHOLION_DATA_DIR", directory.resolve("data").toString());
        complete.putAll(settings);
        return complete;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        try {
            console = Files.createTempFile(directory, "console", ".txt");
            ProcessBuilder builder = new ProcessBuilder(
                    DISTRIBUTION.resolve("bin").resolve("scholion").toString(), "run");
            builder.environment().keySet().removeIf(name -> name.startsWith("SCHOLION_"));
            builder.environment().putAll(settings);
            process = builder.directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the server has printed some words since its last start.
     *
     * @throws IllegalStateException if it ends or does not print them in five minutes; the message holds its console
     */
    public void awaitOnConsole(String words) {
        long deadline = System.nanoTime() + START.toNanos();
        while (!console().contains(words)) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                kill();
                throw new IllegalStateException("does not say “" + words + "”:\n" + console());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                kill();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Address of the start page, with a slash at the end. */
    public URI base() {
        return URI.create("http://localhost:" + settings.get("SCHOLION_HTTP_PORT") + "/");
    }

    /** The data directory. */
    public Path data() {
        return Path.of(settings.get("SCHOLION_DATA_DIR"));
    }

    /** Everything that the server has printed to its console since its last start. */
    public String console() {
        try {
            return Files.readString(console, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops the server as an operator does, by SIGTERM, and starts it again on the same data and port. */
    public void restart() {
        stop();
        launch();
        awaitOnConsole(READY);
    }

    /**
     * Stops the server by SIGTERM and waits for its end.
     *
     * @throws IllegalStateException if it does not end within half a minute; it is killed then
     */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("does not stop:\n" + console());
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills the server without a chance to tidy up, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        stop();
    }
}
