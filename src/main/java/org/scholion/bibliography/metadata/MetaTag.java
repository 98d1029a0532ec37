package org.scholion.bibliography.metadata;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.scholion.bibliography.identifier.Doi;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

/** A {@code meta} element in the head of a page. */
public record MetaTag(String name, String content) implements Serializable {

    /**
     * What a page says of the work that it shows: the tags that HighWire Press began and scholarly search engines and
     * reference managers read ({@code citation_title} …), and Dublin Core (RFC 5013, in HTML by DCMI's recommendation).
     * What is unknown is left out.
     */
    public static List<MetaTag> of(CslItem item) {
        Tags tags = new Tags(item);
        tags.highWire();
        tags.dublinCore();
        return List.copyOf(tags.all);
    }

    private static final class Tags {
        private final CslItem item;
        private final List<MetaTag> all = new ArrayList<>();

        Tags(CslItem item) {
            this.item = item;
        }

        void highWire() {
            text("citation_title", "title");
            names("citation_author", "author");
            names("citation_editor", "editor");
            PlainDate.of(item).ifPresent(date -> add("citation_publication_date", date.replace('-', '/')));
            container();
            text("citation_volume", "volume");
            text("citation_issue", "issue");
            PageSpan.of(item).ifPresent(span -> {
                add("citation_firstpage", span.first());
                add("citation_lastpage", span.last());
            });
            text("citation_isbn", "ISBN");
            text("citation_issn", "ISSN");
            item.text("DOI").flatMap(Doi::parse).ifPresent(doi -> add("citation_doi", doi.value()));
            text("citation_language", "language");
            text("citation_public_url", "URL");
        }

        private void container() {
            CslType type = item.type();
            switch (type) {
                case CHAPTER, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA ->
                    text("citation_inbook_title", "container-title");
                case PAPER_CONFERENCE -> text("citation_conference_title", "container-title");
                default -> text("citation_journal_title", "container-title");
            }
            switch (type) {
                case THESIS -> text("citation_dissertation_institution", "publisher");
                case REPORT -> text("citation_technical_report_institution", "publisher");
                default -> text("citation_publisher", "publisher");
            }
        }

        void dublinCore() {
            text("DC.title", "title");
            names("DC.creator", "author");
            names("DC.contributor", "editor");
            text("DC.publisher", "publisher");
            PlainDate.of(item).ifPresent(date -> add("DC.date", date));
            add("DC.type", item.type().cslName());
            item.text("DOI").flatMap(Doi::parse).ifPresent(doi -> add("DC.identifier", "doi:" + doi.value()));
            item.text("ISBN").ifPresent(isbn -> add("DC.identifier", "ISBN " + isbn));
            text("DC.identifier", "URL");
            text("DC.source", "container-title");
            text("DC.language", "language");
        }

        private void names(String tag, String role) {
            item.names(role).stream().map(CslName::inFilingOrder).forEach(name -> add(tag, name));
        }

        private void text(String tag, String variable) {
            item.text(variable).ifPresent(value -> add(tag, value));
        }

        private void add(String tag, String content) {
            all.add(new MetaTag(tag, content));
        }
    }
}
