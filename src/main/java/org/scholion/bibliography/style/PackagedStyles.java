package org.scholion.bibliography.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.stream.XMLInputFactory;

/**
 * The packaged collection of CSL styles: some 2,800 independent styles and three times as many that follow one of them
 * under the name of a journal. It stays in its jar; a style's file is opened when somebody asks for it, and the heads of
 * all of them are read once, when somebody looks for a style for the first time.
 */
public final class PackagedStyles {
    /** One that is certainly among them, by which the jar is found. */
    private static final String KNOWN = "/chicago-notes-bibliography.csl";

    private static final String DEPENDENT = "dependent/";
    private static final String ENDING = ".csl";

    private PackagedStyles() {}

    /**
     * A style to render in, for a dependent style the one that it follows.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static StyleSource source(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No packaged citation style: " + id));
    }

    /** The same, or nothing where there is none of that id. */
    static Optional<StyleSource> find(String id) {
        if (isName(id) && PackagedStyles.class.getResource("/" + id + ENDING) != null) {
            return Optional.of(new StyleSource("packaged/" + id, () -> read("/" + id + ENDING)));
        }
        if (isName(id) && PackagedStyles.class.getResource("/" + DEPENDENT + id + ENDING) != null) {
            String parent = StyleInfo.parent(
                    read("/" + DEPENDENT + id + ENDING).child("info").orElseThrow());
            if (parent != null && PackagedStyles.class.getResource("/" + parent + ENDING) != null) {
                return Optional.of(new StyleSource("packaged/" + parent, () -> read("/" + parent + ENDING)));
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String id) {
        return id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
    }

    private static StyleNode read(String path) {
        try (InputStream in = PackagedStyles.class.getResourceAsStream(path)) {
            return StyleReader.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged citation style cannot be read: " + path, e);
        } catch (StyleRefused e) {
            throw new IllegalStateException("The packaged citation style cannot be read: " + path, e);
        }
    }

    /** What all of them say of themselves, independent ones first, by id. */
    static List<StyleInfo> all() {
        URL url = PackagedStyles.class.getResource(KNOWN);
        try {
            URLConnection connection = url.openConnection();
            if (!(connection instanceof JarURLConnection jarConnection)) {
                throw new IllegalStateException("The packaged citation styles are not in a jar: " + url);
            }
            // A file of its own, so that closing it closes nobody else's.
            jarConnection.setUseCaches(false);
            try (JarFile jar = jarConnection.getJarFile()) {
                return all(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged citation styles cannot be read", e);
        }
    }

    private static List<StyleInfo> all(JarFile jar) throws IOException {
        XMLInputFactory xml = StyleReader.hardened();
        Map<String, StyleInfo> independent = new TreeMap<>();
        Map<String, StyleInfo> dependent = new TreeMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            boolean nested = name.startsWith(DEPENDENT);
            if (!name.endsWith(ENDING)) {
                continue;
            }
            String id = name.substring(nested ? DEPENDENT.length() : 0, name.length() - ENDING.length());
            if (!isName(id)) {
                continue;
            }
            try (InputStream in = jar.getInputStream(entry)) {
                StyleInfo info = StyleInfo.of(id, StyleReader.readHead(xml, in), false);
                (nested ? dependent : independent).put(id, info);
            } catch (StyleRefused e) {
                throw new IllegalStateException("The packaged citation style cannot be read: " + name, e);
            }
        }
        List<StyleInfo> all = new ArrayList<>(independent.values());
        dependent.values().stream()
                .filter(info -> independent.containsKey(info.parent()))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
