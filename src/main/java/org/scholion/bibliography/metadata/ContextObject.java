package org.scholion.bibliography.metadata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.scholion.bibliography.identifier.Doi;
import org.scholion.bibliography.identifier.Isbn;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

/**
 * A work as an OpenURL ContextObject in the Key/Encoded-Value format (ANSI/NISO Z39.88-2004), as COinS puts it into the
 * title of an empty {@code span} of class {@code Z3988}. Articles go by the matrix for journals, books, chapters, reports
 * and conference papers by that for books, theses by that for dissertations, everything else by Dublin Core. What is
 * unknown is left out.
 */
public final class ContextObject {
    private static final Set<CslType> ARTICLES = Set.of(
            CslType.ARTICLE_JOURNAL,
            CslType.ARTICLE_MAGAZINE,
            CslType.ARTICLE_NEWSPAPER,
            CslType.REVIEW,
            CslType.REVIEW_BOOK);
    private static final Set<CslType> BOOKS =
            Set.of(CslType.BOOK, CslType.CHAPTER, CslType.REPORT, CslType.PAPER_CONFERENCE, CslType.COLLECTION);

    private final CslItem item;
    private final StringJoiner pairs = new StringJoiner("&");

    private ContextObject(CslItem item) {
        this.item = item;
    }

    /** The pairs of key and value, joined by ampersands, values percent-encoded as UTF-8. */
    public static String of(CslItem item) {
        ContextObject object = new ContextObject(item);
        object.pair("ctx_ver", "Z39.88-2004");
        if (ARTICLES.contains(item.type())) {
            object.article();
        } else if (BOOKS.contains(item.type())) {
            object.book();
        } else if (item.type() == CslType.THESIS) {
            object.dissertation();
        } else {
            object.dublinCore();
        }
        object.identifiers();
        return object.pairs.toString();
    }

    private void article() {
        format("journal");
        pair("rft.genre", "article");
        text("rft.atitle", "title");
        text("rft.jtitle", "container-title");
        text("rft.stitle", "container-title-short");
        text("rft.volume", "volume");
        text("rft.issue", "issue");
        pages();
        text("rft.issn", "ISSN");
        dateAndNames();
    }

    private void book() {
        format("book");
        boolean part = item.has("container-title");
        switch (item.type()) {
            case CHAPTER -> pair("rft.genre", "bookitem");
            case PAPER_CONFERENCE -> pair("rft.genre", "proceeding");
            case REPORT -> pair("rft.genre", "report");
            default -> pair("rft.genre", "book");
        }
        text(part ? "rft.atitle" : "rft.btitle", "title");
        if (part) {
            text("rft.btitle", "container-title");
            pages();
        }
        text("rft.place", "publisher-place");
        text("rft.pub", "publisher");
        text("rft.edition", "edition");
        text("rft.series", "collection-title");
        text("rft.volume", "volume");
        text("rft.tpages", "number-of-pages");
        isbns("rft.isbn");
        dateAndNames();
    }

    private void dissertation() {
        format("dissertation");
        text("rft.title", "title");
        text("rft.inst", "publisher");
        text("rft.degree", "genre");
        dateAndNames();
    }

    private void dublinCore() {
        format("dc");
        pair("rft.type", item.type().cslName());
        text("rft.title", "title");
        text("rft.source", "container-title");
        text("rft.publisher", "publisher");
        item.authors().forEach(name -> pair("rft.creator", name.inFilingOrder()));
        item.names("editor").forEach(name -> pair("rft.contributor", name.inFilingOrder()));
        PlainDate.of(item).ifPresent(date -> pair("rft.date", date));
        text("rft.language", "language");
    }

    private void pages() {
        text("rft.pages", "page");
        PageSpan.of(item).ifPresent(span -> {
            pair("rft.spage", span.first());
            pair("rft.epage", span.last());
        });
    }

    private void dateAndNames() {
        PlainDate.of(item).ifPresent(date -> pair("rft.date", date));
        List<CslName> names = item.authors().isEmpty() ? item.names("editor") : item.authors();
        if (!names.isEmpty() && !names.get(0).isLiteral()) {
            pair("rft.aulast", names.get(0).filedUnder());
            pair("rft.aufirst", names.get(0).given());
        }
        for (CslName name : names) {
            pair(name.isLiteral() ? "rft.aucorp" : "rft.au", name.inFilingOrder());
        }
        text("rft.language", "language");
    }

    private void isbns(String key) {
        item.text("ISBN").stream()
                .flatMap(field -> List.of(field.split("[\\s,;]+")).stream())
                .flatMap(number -> Isbn.parse(number).stream())
                .forEach(isbn -> pair(key, isbn.thirteen()));
    }

    private void identifiers() {
        item.text("DOI").flatMap(Doi::parse).ifPresent(doi -> pair("rft_id", "info:doi/" + doi.value()));
        text("rft_id", "URL");
    }

    private void format(String matrix) {
        pair("rft_val_fmt", "info:ofi/fmt:kev:mtx:" + matrix);
    }

    private void text(String key, String variable) {
        item.text(variable).ifPresent(value -> pair(key, value));
    }

    private void pair(String key, String value) {
        if (!value.isBlank()) {
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("*", "%2A");
            pairs.add(key + "=" + encoded);
        }
    }
}
