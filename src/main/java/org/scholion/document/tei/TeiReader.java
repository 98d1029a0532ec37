package org.scholion.document.tei;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.RawReader;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.SafeXml;

/**
 * Reads TEI P5: divisions and heads, paragraphs, verse, lists, tables, quotations, notes in the text or referred to, and the
 * beginnings of pages.
 */
@Dependent
public final class TeiReader implements RawReader {
    private static final Form FORM = new Form("TEI P5", "application/tei+xml");
    private static final Pattern ROOT = Pattern.compile(
            "\\A[^<]{0,10}(?:<\\?.{0,500}?\\?>\\s*|<!--.{0,4000}?-->\\s*|<!DOCTYPE[^>\\[]{0,500}>\\s*|<!DOCTYPE[^>\\[]{0,500}\\[.{0,6000}?]\\s*>\\s*)*"
                    + "<(?:\\w{1,20}:)?(?:TEI|teiCorpus)[\\s>]",
            Pattern.DOTALL);

    @Override
    public String name() {
        return "tei";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public int confidence(RawFile file) {
        return ROOT.matcher(file.head()).find() ? 97 : 0;
    }

    @Override
    public ReadText read(RawFile file) {
        Manuscript manuscript = new Manuscript();
        // The limit of what is one text.
        file.bytes();
        try (InputStream in = file.open()) {
            SafeXml.read(in, new TeiWalk(manuscript));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return manuscript.finish(this);
    }
}
