package org.scholion.edition.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Date;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.scholion.edition.content.EditionBlock;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionNote;
import org.scholion.edition.content.EditionTypesetter;
import org.scholion.edition.content.TypesettingException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Sets an edition in this virtual machine. It takes some hundred megabytes for a long edition: servers use
 * {@link ChildTypesetter}. Equal contents and fonts give equal bytes. Safe for use by several threads.
 */
public final class PdfTypesetter implements EditionTypesetter {
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
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        RecordingRenderer renderer;
        try {
            ByteArrayOutputStream formattingObjects = new ByteArrayOutputStream();
            new EditionDocument(content, passages).write(formattingObjects, new ScriptRuns(fonts));
            renderer = render(content, fonts, formattingObjects.toByteArray(), record, pages);
        } catch (XMLStreamException | SAXException | ParserConfigurationException e) {
            throw new TypesettingException("The edition could not be set: " + e.getMessage(), e);
        }
        try (PDDocument document = Loader.loadPDF(pages.toByteArray())) {
            new LetterRecovery(renderer.fonts(), words(content)).apply(document);
            new Highlights(document).add(passages, record);
            new MarginNumbers(document).add(record, fonts.file(Face.SERIF.cuts().get(0)));
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            document.setDocumentId(content.publishedAt().toEpochMilli());
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

    private static RecordingRenderer render(
            EditionContent content, EditionFonts fonts, byte[] formattingObjects, PageRecord record, OutputStream out)
            throws SAXException, ParserConfigurationException, IOException {
        // The layout wants a user agent before the factory, whose agents use the layout, is built.
        FOUserAgent layoutAgent = factoryBuilder(fonts).build().newFOUserAgent();
        FopFactory factory = factoryBuilder(fonts)
                .setLayoutManagerMakerOverride(new FlowingFootnotes.Layout(layoutAgent))
                .build();
        factory.addElementMapping(new FlowingFootnotes());
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setCreationDate(Date.from(content.publishedAt()));
        agent.setProducer("Scholion");
        RecordingRenderer renderer = new RecordingRenderer(agent, record);
        agent.setRendererOverride(renderer);
        try {
            Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser()
                    .parse(new InputSource(new ByteArrayInputStream(formattingObjects)), fop.getDefaultHandler());
        } catch (FOPException e) {
            throw new SAXException(e);
        }
        return renderer;
    }

    private static FopFactoryBuilder factoryBuilder(EditionFonts fonts) throws SAXException, IOException {
        return new FopConfParser(
                        new ByteArrayInputStream(fonts.configuration().getBytes(StandardCharsets.UTF_8)),
                        EnvironmentalProfileFactory.createRestrictedIO(
                                fonts.folder().toUri(), new FontFolderResolver(fonts.folder())))
                .getFopFactoryBuilder();
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
