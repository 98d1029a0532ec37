package org.scholion.edition.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.fop.fonts.FontInfo;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.scholion.edition.content.EditionBlock;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionNote;
import org.scholion.edition.content.EditionTypesetter;
import org.scholion.edition.content.TypesettingException;

/**
 * Sets an edition in this virtual machine. It takes some hundred megabytes for a long edition: servers use
 * {@link ChildTypesetter}. Equal contents and fonts give equal bytes. Safe for use by several threads.
 */
public final class PdfTypesetter implements EditionTypesetter {
    private static final Pattern METADATA_DATE = Pattern.compile("(<xmp:MetadataDate>)[^<]*(</xmp:MetadataDate>)");

    private final Path fontsFolder;

    /** @param fontsFolder where the font files are, named as in their packages ("NotoSerif_400Regular.ttf") */
    public PdfTypesetter(Path fontsFolder) {
        this.fontsFolder = fontsFolder;
    }

    @Override
    public int typeset(EditionContent content, Path output) throws TypesettingException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            int pages = typeset(content, pdf);
            Path whole = Files.createTempFile(output.toAbsolutePath().getParent(), "edition", ".pdf");
            try {
                Files.write(whole, pdf.toByteArray());
                Files.move(whole, output, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
            return pages;
        } catch (IOException e) {
            throw new TypesettingException("The edition could not be written: " + e.getMessage(), e);
        }
    }

    /**
     * Sets the edition and writes it to a stream, which is left open.
     *
     * @return the number of pages
     * @throws TypesettingException if a font is missing or the edition cannot be set
     * @throws IOException if the stream cannot be written
     */
    public int typeset(EditionContent content, OutputStream out) throws TypesettingException, IOException {
        EditionFonts fonts = openFonts();
        Passages passages = new Passages(content);
        PageRecord record = new PageRecord();
        byte[] formattingObjects = formattingObjects(content, passages, fonts);
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        FontInfo used = new PageRendering(fonts, content.publishedAt()).render(formattingObjects, record, pages);
        try (PDDocument document = Loader.loadPDF(pages.toByteArray())) {
            new LetterRecovery(used, words(content)).apply(document);
            new Highlights(document).add(passages, record);
            new MarginNumbers(document).add(record, fonts.file(Face.SERIF.regular()));
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            nameBy(formattingObjects, document);
            dateMetadata(content, document);
            document.save(out);
            return document.getNumberOfPages();
        }
    }

    private EditionFonts openFonts() throws TypesettingException {
        try {
            return new EditionFonts(fontsFolder);
        } catch (IOException e) {
            throw new TypesettingException("The fonts of the editions cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] formattingObjects(EditionContent content, Passages passages, EditionFonts fonts)
            throws TypesettingException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            new EditionDocument(content, passages).write(written, new ScriptRuns(fonts));
        } catch (XMLStreamException e) {
            throw new TypesettingException("The edition could not be written out for setting: " + e.getMessage(), e);
        }
        return written.toByteArray();
    }

    /** Gives the file an identifier that follows from what it says, in place of FOP's, which follows from the clock. */
    private static void nameBy(byte[] formattingObjects, PDDocument document) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(formattingObjects);
            COSString name = new COSString(Arrays.copyOf(digest, 16));
            document.getDocument().setDocumentID(new COSArray(List.of(name, name)));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("This Java has no SHA-256", e);
        }
    }

    /** FOP dates the metadata by the clock; the edition's own date keeps equal editions equal. */
    private static void dateMetadata(EditionContent content, PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String dated = METADATA_DATE
                .matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8))
                .replaceAll("$1" + content.publishedAt().truncatedTo(ChronoUnit.SECONDS) + "$2");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(EditionContent content) {
        StringBuilder words = new StringBuilder(content.title());
        content.blocks().stream().map(EditionBlock::text).forEach(words::append);
        content.notes().stream().map(EditionNote::text).forEach(words::append);
        content.claims().stream().map(CitationWords::popup).forEach(words::append);
        content.bibliography().forEach(entry -> entry.reference().forEach(run -> words.append(run.text())));
        content.unknown().forEach(work -> words.append(work.work()));
        return words.append(content.document()).append(content.changes()).toString();
    }
}
