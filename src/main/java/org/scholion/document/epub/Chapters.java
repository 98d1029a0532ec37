package org.scholion.document.epub;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.scholion.document.html.HtmlText;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.document.reading.ZipPackage;

/**
 * The chapters of a book as one page, so that a mark in one finds its note in another: the id of an element becomes the
 * path of its chapter, a number sign and the id that it had.
 */
final class Chapters {
    private static final int MOST_ELEMENTS = 400_000;

    private Chapters() {}

    static Document together(ZipPackage parts, List<String> paths) {
        Document book = Document.createShell("");
        int elements = 0;
        for (String path : paths) {
            byte[] bytes = parts.part(path).orElse(null);
            if (bytes == null) {
                continue;
            }
            String text = HtmlText.decode(bytes);
            Document chapter = HtmlText.parse(text, text.stripLeading().startsWith("<?xml"));
            for (Element element : chapter.getAllElements()) {
                elements++;
                rename(element, path);
            }
            if (elements > MOST_ELEMENTS) {
                throw new UnreadableDocument(
                        Reason.TOO_LARGE, -1, "The book has more than " + MOST_ELEMENTS + " elements; divide it.");
            }
            Element section = book.body().appendElement("section").attr("id", path + "#");
            section.appendChildren(chapter.body().childNodes());
        }
        return book;
    }

    private static void rename(Element element, String path) {
        if (!element.id().isEmpty()) {
            element.attr("id", path + "#" + element.id());
        }
        String href = element.attr("href");
        if (element.nameIs("a") && href.indexOf('#') >= 0 && href.indexOf(':') < 0) {
            int hash = href.indexOf('#');
            element.attr(
                    "href", "#" + OpenPackage.resolved(path, href.substring(0, hash)) + "#" + href.substring(hash + 1));
        }
    }
}
