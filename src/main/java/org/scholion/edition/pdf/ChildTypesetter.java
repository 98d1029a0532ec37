package org.scholion.edition.pdf;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.scholion.edition.checklist.Checklist;
import org.scholion.edition.checklist.ChecklistJson;
import org.scholion.edition.checklist.Typesetter;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionContentJson;
import org.scholion.edition.content.TypesettingException;

/**
 * Sets editions and checklists in a Java process of its own, one at a time in the order asked for, so that a long edition can take
 * neither the server's memory nor more than one processor. The child gets no environment of the server's, hence none
 * of its secrets.
 */
public final class ChildTypesetter implements Typesetter {
    /** Enough for some five hundred pages. */
    public static final int DEFAULT_HEAP_MEGABYTES = 384;

    private static final Logger LOG = System.getLogger(ChildTypesetter.class.getName());
    private static final int MESSAGE_LENGTH = 1_000;

    private final Semaphore turn = new Semaphore(1, true);
    private final List<Path> classpath;
    private final Path fontsFolder;
    private final int heapMegabytes;
    private final Duration timeout;

    /**
     * @param classpath the jars and class folders of the WAR: {@code WEB-INF/classes} and {@code WEB-INF/lib/*.jar}
     * @param fontsFolder where the font files are
     * @param heapMegabytes limit of the child's heap
     * @param timeout how long one edition may take, its wait for a turn not counted
     */
    public ChildTypesetter(List<Path> classpath, Path fontsFolder, int heapMegabytes, Duration timeout) {
        this.classpath = List.copyOf(classpath);
        this.fontsFolder = fontsFolder;
        this.heapMegabytes = heapMegabytes;
        this.timeout = timeout;
    }

    /**
     * {@inheritDoc}
     *
     * <p>An interrupt of the calling thread ends the child; the thread's interrupted status is kept.
     */
    @Override
    public int typeset(EditionContent content, Path output) throws TypesettingException {
        return inTurn(TypesetCommand.EDITION, out -> EditionContentJson.write(content, out), output);
    }

    /**
     * {@inheritDoc}
     *
     * <p>An interrupt of the calling thread ends the child; the thread's interrupted status is kept.
     */
    @Override
    public int typeset(Checklist checklist, Path output) throws TypesettingException {
        return inTurn(TypesetCommand.CHECKLIST, out -> ChecklistJson.write(checklist, out), output);
    }

    /** Writes what is to be set. */
    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private int inTurn(String kind, Content content, Path output) throws TypesettingException {
        try {
            turn.acquire();
            try {
                return typesetInTurn(kind, content, output);
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TypesettingException("The typesetting was interrupted", e);
        } catch (IOException e) {
            throw new TypesettingException("The typesetting process could not be run: " + e.getMessage(), e);
        }
    }

    private int typesetInTurn(String kind, Content content, Path output)
            throws IOException, InterruptedException, TypesettingException {
        Path work = Files.createTempDirectory("scholion-pages");
        try {
            Path json = work.resolve("content.json");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(json))) {
                content.write(out);
            }
            Path pdf = work.resolve("pages.pdf");
            int pages = run(work, kind, json, pdf);
            Files.move(pdf, output, StandardCopyOption.REPLACE_EXISTING);
            return pages;
        } finally {
            deleteWithContents(work);
        }
    }

    private int run(Path work, String kind, Path json, Path pdf)
            throws IOException, InterruptedException, TypesettingException {
        Path said = work.resolve("out.txt");
        Path complained = work.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.io.tmpdir=" + work,
                        "-cp",
                        classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        TypesetCommand.class.getName(),
                        kind,
                        json.toString(),
                        fontsFolder.toString(),
                        pdf.toString())
                .directory(work.toFile())
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile());
        builder.environment().clear();
        Process child = builder.start();
        try {
            child.getOutputStream().close();
            if (!child.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TypesettingException("The typesetting took longer than " + timeout.toSeconds() + " s");
            }
        } finally {
            child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        String complaint = Files.readString(complained).strip();
        if (child.exitValue() != 0) {
            throw new TypesettingException("The typesetting failed: " + ending(complaint));
        }
        if (!complaint.isEmpty()) {
            LOG.log(Level.DEBUG, "The typesetting process said: {0}", complaint);
        }
        return pages(Files.readString(said));
    }

    /** The last words of a complaint: what ended the process stands last. */
    private static String ending(String complaint) {
        if (complaint.isEmpty()) {
            return "no reason given";
        }
        return complaint.substring(Math.max(0, complaint.length() - MESSAGE_LENGTH));
    }

    private static int pages(String said) throws TypesettingException {
        return said.lines()
                .filter(line -> line.matches(TypesetCommand.PAGES + "\\d{1,6}"))
                .map(line -> Integer.parseInt(line.substring(TypesetCommand.PAGES.length())))
                .findFirst()
                .orElseThrow(() -> new TypesettingException("The typesetting process did not say how many pages"));
    }

    private static void deleteWithContents(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
