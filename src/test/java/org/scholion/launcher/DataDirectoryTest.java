package org.scholion.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void aSecondClaimIsRefusedUntilTheFirstIsGivenUp() throws StartFailure, IOException {
        try (DataDirectory first = DataDirectory.claim(directory)) {
            assertThat(first.logFile().getParent()).isDirectory();
            assertThatThrownBy(() -> DataDirectory.claim(directory))
                    .isInstanceOfSatisfying(StartFailure.class, failure -> assertThat(failure.status())
                            .isEqualTo(ExitStatus.DATA_DIRECTORY))
                    .hasMessageContaining("in use by another running Scholion");
        }
        DataDirectory.claim(directory).close();
    }

    @Test
    void itStaysHeldThoughNothingOfTheProgramRemembersIt() throws StartFailure {
        assertThat(DataDirectory.claim(directory).demoAccounts()).doesNotExist();
        System.gc();

        assertThatThrownBy(() -> DataDirectory.claim(directory)).hasMessageContaining("in use by another");
    }

    @Test
    void aNewOneIsClosedToOtherUsers() throws StartFailure, IOException {
        Path fresh = directory.resolve("a/b");
        DataDirectory.claim(fresh).close();

        assertThat(Files.getPosixFilePermissions(fresh))
                .containsExactlyInAnyOrderElementsOf(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.claim(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void theWorkDirectoryStartsEmpty() throws StartFailure, IOException {
        Files.createDirectories(directory.resolve("work/server/lib"));
        Files.writeString(directory.resolve("work/server/lib/left.jar"), "left over");
        try (DataDirectory data = DataDirectory.claim(directory)) {
            assertThat(data.freshWorkDirectory()).isEmptyDirectory();
        }
    }
}
