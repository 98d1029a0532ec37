package org.scholion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The peer that reads bibliographies, as a program of the machine. */
final class Pandoc {
    private Pandoc() {}

    /**
     * Milliseconds that {@code pandoc -f biblatex -t csljson} takes for a file: the least of three runs, so that the file
     * and the program are in the system's memory.
     */
    static long leastMillis(String bib) throws IOException, InterruptedException {
        Path file = Files.createTempFile("entries", ".bib");
        try {
            Files.writeString(file, bib);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 3; round++) {
                long start = System.nanoTime();
                Process process = new ProcessBuilder("pandoc", "-f", "biblatex", "-t", "csljson", file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new IOException("pandoc did not read the file");
                }
                least = Math.min(
                        least, Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
            return least;
        } finally {
            Files.delete(file);
        }
    }
}
