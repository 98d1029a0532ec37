package org.scholion.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.TypesettingException;

class ChildTypesetterTest {
    private static final List<Path> CLASSPATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .map(Path::toAbsolutePath)
            .toList();
    private static final Duration LONG = Duration.ofMinutes(5);

    private final EditionContent content =
            SeedEdition.of("1911-revolution-in-xinjiang").content();

    @TempDir
    Path folder;

    private ChildTypesetter typesetter(Path fonts, Duration timeout) {
        return new ChildTypesetter(CLASSPATH, fonts.toAbsolutePath(), ChildTypesetter.DEFAULT_HEAP_MEGABYTES, timeout);
    }

    @Test
    void aChildSetsAnEditionAndSaysHowManyPages() throws Exception {
        Path output = folder.resolve("edition.pdf");

        int pages = typesetter(SetPages.FONTS, LONG).typeset(content, output);

        try (PDDocument document = Loader.loadPDF(output.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
        }
    }

    @Test
    void aFailureOfTheChildIsToldInItsWords() {
        assertThatThrownBy(() -> typesetter(folder, LONG).typeset(content, folder.resolve("edition.pdf")))
                .isInstanceOf(TypesettingException.class)
                .hasMessageContaining("Font file missing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aChildThatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> typesetter(SetPages.FONTS, Duration.ofMillis(50))
                        .typeset(content, folder.resolve("edition.pdf")))
                .isInstanceOf(TypesettingException.class)
                .hasMessageContaining("longer than");
        assertThat(folder).isEmptyDirectory();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void anInterruptEndsTheChild() throws InterruptedException {
        AtomicReference<Exception> thrown = new AtomicReference<>();
        AtomicReference<Boolean> stillInterrupted = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                typesetter(SetPages.FONTS, LONG).typeset(content, folder.resolve("edition.pdf"));
            } catch (TypesettingException e) {
                thrown.set(e);
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        while (caller.isAlive() && ProcessHandle.current().children().findAny().isEmpty()) {
            Thread.sleep(5);
        }

        caller.interrupt();
        caller.join(20_000);

        assertThat(thrown.get()).hasMessageContaining("interrupted");
        assertThat(stillInterrupted.get()).isTrue();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
