package org.scholion.edition.pdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionContentJson;
import org.scholion.edition.content.TypesettingException;

/**
 * Sets one edition as a program of its own: {@code TypesetCommand content.json fonts-folder output.pdf}. Prints
 * {@code pages=<number>} and exits with 0; on failure a line on the error stream and 1, on wrong use 2.
 */
public final class TypesetCommand {
    static final String PAGES = "pages=";

    private TypesetCommand() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        if (args.length != 3) {
            System.err.println("Usage: TypesetCommand content.json fonts-folder output.pdf");
            return 2;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[0])))) {
            EditionContent content = EditionContentJson.read(in);
            int pages = new PdfTypesetter(Path.of(args[1])).typeset(content, Path.of(args[2]));
            System.out.println(PAGES + pages);
            return 0;
        } catch (IOException e) {
            System.err.println("The edition's content cannot be read: " + e.getMessage());
            return 1;
        } catch (TypesettingException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
