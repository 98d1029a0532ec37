package org.scholion.edition.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** The only resources that FOP may open: the files of the fonts folder. Nothing may be written. */
final class FontFolderResolver implements ResourceResolver {
    private final Path folder;

    FontFolderResolver(Path folder) {
        this.folder = folder;
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        if (!"file".equals(uri.getScheme())) {
            throw new IOException("Not a font of this edition: " + uri);
        }
        Path file = Path.of(uri).toRealPath();
        if (!file.startsWith(folder)) {
            throw new IOException("Not a font of this edition: " + uri);
        }
        return new Resource(Files.newInputStream(file));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("An edition writes no resources: " + uri);
    }
}
