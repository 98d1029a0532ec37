package org.scholion.edition.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.fonts.FontInfo;
import org.scholion.edition.content.TypesettingException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** FOP's part: from formatting objects to tagged pages, with nothing but the fonts folder within its reach. */
final class PageRendering {
    private final EditionFonts fonts;
    private final Instant date;

    /** @param date what the pages are dated with, in place of the clock */
    PageRendering(EditionFonts fonts, Instant date) {
        this.fonts = fonts;
        this.date = date;
    }

    /**
     * Renders the pages.
     *
     * @param record takes where marked words came to stand
     * @return the fonts, which know which of their glyphs were used
     * @throws TypesettingException if FOP cannot lay the pages out
     * @throws IOException if the stream cannot be written
     */
    FontInfo render(byte[] formattingObjects, PageRecord record, OutputStream out)
            throws TypesettingException, IOException {
        try {
            FopFactory factory = factory();
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setCreationDate(Date.from(date));
            agent.setProducer("Scholion");
            RecordingRenderer renderer = new RecordingRenderer(agent, record);
            agent.setRendererOverride(renderer);
            Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser()
                    .parse(new InputSource(new ByteArrayInputStream(formattingObjects)), fop.getDefaultHandler());
            return renderer.fonts();
        } catch (SAXException | ParserConfigurationException e) {
            throw new TypesettingException("The edition could not be set: " + e.getMessage(), e);
        }
    }

    private FopFactory factory() throws SAXException, IOException {
        // The layout wants a user agent before the factory, whose agents use the layout, is built.
        FOUserAgent layoutAgent = builder().build().newFOUserAgent();
        FopFactory factory = builder()
                .setLayoutManagerMakerOverride(new FlowingFootnotes.Layout(layoutAgent))
                .build();
        factory.addElementMapping(new FlowingFootnotes());
        return factory;
    }

    private FopFactoryBuilder builder() throws SAXException, IOException {
        return new FopConfParser(
                        new ByteArrayInputStream(fonts.configuration().getBytes(StandardCharsets.UTF_8)),
                        EnvironmentalProfileFactory.createRestrictedIO(
                                fonts.folder().toUri(), new FontFolderResolver(fonts.folder())))
                .getFopFactoryBuilder();
    }
}
