package org.scholion.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scholion.edition.checklist.Typesetter;
import org.scholion.edition.pdf.ChildTypesetter;

/** Sets pages with what lies in the unpacked application: its classes, its jars and its fonts. */
@ApplicationScoped
public class Typesetting {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The typesetter in a process of its own. */
    @Produces
    @ApplicationScoped
    public Typesetter typesetter(ServletContext application) {
        return new ChildTypesetter(
                classpath(application),
                folder(application, "/WEB-INF/fonts"),
                ChildTypesetter.DEFAULT_HEAP_MEGABYTES,
                PATIENCE);
    }

    private static List<Path> classpath(ServletContext application) {
        List<Path> classpath = new ArrayList<>();
        classpath.add(folder(application, "/WEB-INF/classes"));
        try (Stream<Path> jars = Files.list(folder(application, "/WEB-INF/lib"))) {
            jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(classpath::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return classpath;
    }

    private static Path folder(ServletContext application, String path) {
        String unpacked = application.getRealPath(path);
        if (unpacked == null) {
            throw new IllegalStateException("The server did not unpack " + path + " of the application");
        }
        return Path.of(unpacked);
    }
}
