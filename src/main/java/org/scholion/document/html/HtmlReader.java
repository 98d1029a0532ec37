package org.scholion.document.html;

import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import java.util.regex.Pattern;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.RawReader;
import org.scholion.document.reading.ReadText;

/**
 * Reads HTML (WHATWG) and XHTML. Scripts, styles, pictures and forms never reach the text; what navigation leaves is
 * furniture. Notes are found by the links that lead to them and back.
 */
@Dependent
public final class HtmlReader implements RawReader {
    private static final Form FORM = new Form("HTML", "text/html");

    /** The root or the doctype, after comments and an XML declaration. */
    private static final Pattern OPENING = Pattern.compile(
            "\\A\\s*+(?:<\\?xml[^>]{0,200}>\\s*+)?(?:<!--.{0,2000}?-->\\s*+)*+<(?:!doctype\\s++html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ELEMENTS =
            Pattern.compile("</(?:p|div|table|ul|ol|h[1-6]|body|span|a|td|li)>", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "html";
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
        String head = file.head();
        String opening = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        if (OPENING.matcher(opening).find()) {
            return 90;
        }
        boolean named =
                switch (file.ending()) {
                    case "html", "htm", "xhtml" -> true;
                    default -> false;
                };
        return named && ELEMENTS.matcher(head).find() ? 70 : 0;
    }

    @Override
    public ReadText read(RawFile file) {
        Manuscript manuscript = new Manuscript();
        String text = HtmlText.decode(file.bytes());
        boolean xml = text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<?xml");
        HtmlWalk.write(HtmlText.parse(text, xml), manuscript);
        return manuscript.finish(this);
    }
}
