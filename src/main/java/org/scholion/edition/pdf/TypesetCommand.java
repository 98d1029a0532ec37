package org.scholion.edition.pdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scholion.edition.checklist.ChecklistJson;
import org.scholion.edition.content.EditionContentJson;
import org.scholion.edition.content.TypesettingException;

/**
 * Sets one edition or checklist as a program of its own: {@code TypesetCommand edition|checklist content.json
 * fonts-folder output.pdf}. Prints {@code pages=<number>} and exits with 0; on failure a line on the error stream and 1,
 * on wrong use 2.
 */
public final class TypesetCommand {
    static final String EDITION = "edition";
    static final String CHECKLIST = "checklist";
    static final String PAGES = "pages=";

    private TypesetCommand() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        if (args.length != 4 || !(args[0].equals(EDITION) || args[0].equals(CHECKLIST))) {
            System.err.println("Usage: TypesetCommand edition|checklist content.json fonts-folder output.pdf");
            return 2;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[1])))) {
            Path fonts = Path.of(args[2]);
            Path output = Path.of(args[3]);
            int pages = args[0].equals(EDITION)
                    ? new PdfTypesetter(fonts).typeset(EditionContentJson.read(in), output)
                    : new ChecklistPdf(fonts).typeset(ChecklistJson.read(in), output);
            System.out.println(PAGES + pages);
            return 0;
        } catch (IOException e) {
            System.err.println("The content cannot be read: " + e.getMessage());
            return 1;
        } catch (TypesettingException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
