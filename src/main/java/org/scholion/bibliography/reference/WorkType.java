package org.scholion.bibliography.reference;

import java.util.regex.Pattern;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.bibliography.item.CslType;

/** Guesses what kind of work a reference describes; "book" is what remains where nothing tells. */
final class WorkType {
    private static final Pattern THESIS =
            Pattern.compile("(?i).*(?:thesis|diss|thèse|ph\\.? ?d|master|дис\\.|habilitation|論文|论文).*");

    private WorkType() {}

    static CslType of(Draft draft, ReferenceKind kind) {
        if (draft.has("genre")) {
            CslType byGenre = byGenre(draft.field("genre").orElseThrow().value());
            if (byGenre != null) {
                return byGenre;
            }
        }
        boolean container = draft.has("container-title");
        if (container) {
            CslType byContainer = byContainer(draft, kind);
            if (byContainer != null) {
                return byContainer;
            }
        }
        if (draft.has(Scheme.ARXIV.variable()) && !container && !draft.has("publisher")) {
            return CslType.ARTICLE;
        }
        if (draft.has("call-number") && !container && !draft.has("publisher")) {
            return CslType.MANUSCRIPT;
        }
        boolean printed = draft.has(Scheme.ISBN.variable())
                || draft.has("publisher-place")
                || draft.has("number-of-pages")
                || draft.locator() != null;
        if (kind == ReferenceKind.WEB && draft.has("title") && !printed) {
            return CslType.WEBPAGE;
        }
        boolean article = draft.isTitleQuoted() && !draft.has("publisher") && !draft.has("publisher-place");
        return article && draft.has("title") ? CslType.ARTICLE_NEWSPAPER : CslType.BOOK;
    }

    private static CslType byGenre(String genre) {
        if (THESIS.matcher(genre).matches()) {
            return CslType.THESIS;
        }
        return switch (genre) {
            case "Report", "Technical report", "Working paper" -> CslType.REPORT;
            case "Motion picture", "Film", "DVD", "Video" -> CslType.MOTION_PICTURE;
            case "Television production", "TV", "Radio broadcast", "Podcast" -> CslType.BROADCAST;
            case "Map" -> CslType.MAP;
            case "Speech" -> CslType.SPEECH;
            case "Interview" -> CslType.INTERVIEW;
            case "Blog" -> CslType.POST_WEBLOG;
            case "Conference paper" -> CslType.PAPER_CONFERENCE;
            default -> null;
        };
    }

    private static CslType byContainer(Draft draft, ReferenceKind kind) {
        ParsedField container = draft.field("container-title").orElseThrow();
        if (Imprint.namesEncyclopedia(container.value())) {
            return CslType.ENTRY_ENCYCLOPEDIA;
        }
        if (Imprint.namesProceedings(container.value())) {
            return CslType.PAPER_CONFERENCE;
        }
        if (Imprint.namesMagazine(container.value())) {
            return CslType.ARTICLE_MAGAZINE;
        }
        boolean serial = draft.has("volume") || draft.has("issue");
        boolean daily = draft.field("issued")
                .filter(date -> date.value().length() == 10)
                .isPresent();
        if (Imprint.namesNewspaper(container.value()) && (!draft.has("volume") || daily)) {
            return CslType.ARTICLE_NEWSPAPER;
        }
        if (draft.has("editor")
                || container.rule().equals("article-in")
                || container.rule().equals("in-book")) {
            return CslType.CHAPTER;
        }
        boolean bookAround =
                draft.has("publisher") && (draft.has("publisher-place") || draft.has(Scheme.ISBN.variable()));
        if (draft.isTitleQuoted() && bookAround && !draft.has("issue")) {
            return CslType.CHAPTER;
        }
        if (container.rule().equals("publisher-pages")) {
            return CslType.ARTICLE_JOURNAL;
        }
        if (serial || draft.has(Scheme.ISSN.variable())) {
            boolean learned = draft.has("DOI") || draft.has("PMID");
            return serial && daily && !learned ? CslType.ARTICLE_MAGAZINE : CslType.ARTICLE_JOURNAL;
        }
        boolean paper = daily && draft.locator() != null && kind != ReferenceKind.WEB;
        return paper ? CslType.ARTICLE_NEWSPAPER : null;
    }
}
