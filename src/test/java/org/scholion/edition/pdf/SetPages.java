package org.scholion.edition.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.TypesettingException;
import org.scholion.testing.AnnotatedPdf;

/** An edition set and opened again. */
final class SetPages extends AnnotatedPdf {
    /** Where the build puts the fonts. */
    static final Path FONTS = Path.of(System.getProperty("scholion.fonts", "target/frontend/dist/pdf-fonts"));

    private SetPages(byte[] bytes) throws IOException {
        super(bytes);
    }

    static SetPages of(SeedEdition edition) {
        return of(edition.content());
    }

    static SetPages of(EditionContent content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int pages = new PdfTypesetter(FONTS).typeset(content, out);
            SetPages set = new SetPages(out.toByteArray());
            if (pages != set.document.getNumberOfPages()) {
                throw new AssertionError(pages + " pages said, " + set.document.getNumberOfPages() + " set");
            }
            return set;
        } catch (IOException | TypesettingException e) {
            throw new AssertionError(e);
        }
    }
}
