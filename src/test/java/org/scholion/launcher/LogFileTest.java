package org.scholion.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path directory;

    @Test
    void beginsANewFileAfterTheLineThatReachesTheLimitAndKeepsOnlySomeOlderOnes() throws IOException {
        Path path = directory.resolve("scholion.log");
        try (LogFile log = new LogFile(path, 10, 2)) {
            for (int line = 1; line <= 4; line++) {
                log.write(("the line " + line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            log.write("short".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(path).hasContent("short");
        assertThat(directory.resolve("scholion.log.1")).hasContent("the line 4");
        assertThat(directory.resolve("scholion.log.2")).hasContent("the line 3");
        assertThat(directory.resolve("scholion.log.3")).doesNotExist();
    }

    @Test
    void goesOnWhereAnEarlierRunEnded() throws IOException {
        Path path = directory.resolve("scholion.log");
        for (String line : new String[] {"first\n", "second\n"}) {
            try (LogFile log = new LogFile(path, 1000, 2)) {
                log.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(path).hasContent("first\nsecond\n");
    }
}
