package org.scholion.edition.pdf;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.apache.fop.fonts.FontInfo;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.scholion.edition.checklist.Checklist;
import org.scholion.edition.checklist.ChecklistTypesetter;
import org.scholion.edition.content.TypesettingException;

/** Sets a checklist in this virtual machine, in the faces of the editions. Servers use {@link ChildTypesetter}. */
public final class ChecklistPdf implements ChecklistTypesetter {
    private final Path fontsFolder;

    /** @param fontsFolder where the font files are, named as in their packages ("NotoSerif_400Regular.ttf") */
    public ChecklistPdf(Path fontsFolder) {
        this.fontsFolder = fontsFolder;
    }

    @Override
    public int typeset(Checklist checklist, Path output) throws TypesettingException {
        try {
            EditionFonts fonts = new EditionFonts(fontsFolder);
            ByteArrayOutputStream objects = new ByteArrayOutputStream();
            ChecklistDocument pages = new ChecklistDocument(checklist);
            pages.write(objects, new ScriptRuns(fonts));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            FontInfo used =
                    new PageRendering(fonts, checklist.madeAt()).render(objects.toByteArray(), new PageRecord(), pdf);
            try (PDDocument document = Loader.loadPDF(pdf.toByteArray());
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(output))) {
                new LetterRecovery(used, pages.words()).apply(document);
                document.save(out);
                return document.getNumberOfPages();
            }
        } catch (XMLStreamException | IOException e) {
            throw new TypesettingException("The checklist could not be set: " + e.getMessage(), e);
        }
    }
}
