package org.scholion.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs programs that know the formats. One that is missing skips the test, with CI=true it fails. */
final class ExternalTool {
    private final Path directory;

    ExternalTool(Path directory) {
        this.directory = directory;
    }

    /** What the program prints; it must end well. */
    String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(directory, command[0], ".log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        } catch (IOException missing) {
            String words = command[0] + " is not installed (Debian: biber, pandoc, texlive-binaries,"
                    + " texlive-bibtex-extra): NOT CHECKED";
            System.err.println(words);
            return "true".equals(System.getenv("CI")) ? fail(words, missing) : abort(words);
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String log = Files.readString(out);
        assertThat(process.exitValue()).as(log).isZero();
        return log;
    }
}
