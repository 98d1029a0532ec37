package org.scholion.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.testing.ServerUnderTest;

/** Runs the examples of docs/api.md, all of them and in order, as a reader would: with a shell, curl and jq. */
class ApiGuideIT {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final String PASSWORD = "as-the-guide-says";

    @TempDir
    Path directory;

    @Test
    void everyExampleOfTheGuideWorks() throws IOException, InterruptedException {
        Path script = directory.resolve("guide.sh");
        Files.writeString(script, script(Files.readString(Path.of("docs/api.md"))));
        Path work = Files.createDirectory(directory.resolve("work"));
        Path console = directory.resolve("console.txt");

        try (ServerUnderTest server = ServerUnderTest.start(
                Files.createDirectory(directory.resolve("server")), Map.of("SCHOLION_DEMO_PASSWORD", PASSWORD))) {
            ProcessBuilder shell = new ProcessBuilder("bash", script.toString())
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile());
            shell.environment().put("SCHOLION", server.base().toString().replaceAll("/$", ""));
            shell.environment().put("PASSWORD", PASSWORD);
            shell.environment().put("SEEDS", Path.of("seeds").toAbsolutePath().toString());
            Process process = shell.start();

            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(() -> "the last lines of the shell: " + tail(console))
                    .isZero();
        }
        assertThat(work.resolve("raw.txt")).hasSameBinaryContentAs(Path.of("seeds/second-east-turkestan-republic.txt"));
        assertThat(work.resolve("edition.pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
        assertThat(work.resolve("references.bib")).content().contains("Wang2020");
    }

    private static String script(String guide) {
        StringBuilder script = new StringBuilder("set -euxo pipefail\n");
        Matcher example = EXAMPLE.matcher(guide);
        while (example.find()) {
            script.append(example.group(1));
        }
        return script.toString();
    }

    private static String tail(Path console) {
        try {
            String text = Files.readString(console);
            return text.substring(Math.max(0, text.length() - 2000));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
