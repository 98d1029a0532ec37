package org.scholion.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.scholion.document.Block;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionTexts;
import org.scholion.shared.ExpiringCache;

/** Revisions set for reading, kept while they are read: a revision never changes. */
@ApplicationScoped
public class ReadingTexts {
    private final Documents documents;
    private final RevisionTexts texts;
    private final ExpiringCache<Setting, ReadingText> set = new ExpiringCache<>(Duration.ofMinutes(10), 32);

    @Inject
    public ReadingTexts(Documents documents, RevisionTexts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    /** A revision of a document, with the desk's own words in a language. */
    public ReadingText get(Document document, UUID revisionId, Locale locale) {
        return set.get(new Setting(revisionId, document.description().title(), locale), this::set);
    }

    private ReadingText set(Setting setting) {
        ResourceBundle messages = ResourceBundle.getBundle("org.scholion.web.messages", setting.locale());
        List<MarkupBlock> blocks = documents.blocks(setting.revisionId()).stream()
                .map(ReadingTexts::markup)
                .toList();
        return new TextMarkup(MarkupLabels.from(messages))
                .set(texts.get(setting.revisionId()).toString(), blocks, setting.title(), pages(setting.revisionId()));
    }

    private List<MarkupPage> pages(UUID revisionId) {
        return documents.milestones(revisionId).stream()
                .map(milestone -> new MarkupPage(milestone.at(), milestone.label()))
                .toList();
    }

    private static MarkupBlock markup(Block block) {
        return new MarkupBlock(
                block.ordinal(),
                block.kind(),
                block.level(),
                block.range().start(),
                block.range().end(),
                block.row(),
                block.column(),
                block.group(),
                block.label(),
                block.lang());
    }

    private record Setting(UUID revisionId, String title, Locale locale) {}
}
