package org.scholion.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;

/** An {@link IndexEntry} in the shape that Hibernate Search maps: a change here wants a higher {@link #RULES}. */
@SearchEntity
@Indexed(index = IndexedEntry.INDEX)
public class IndexedEntry {
    /** To be raised whenever entries are kept otherwise than before: those of before are then thrown away. */
    static final int RULES = 3;

    static final String INDEX = "entries";
    static final String MIXED = "mixed";
    static final String MIXED_QUERY = "mixed_query";

    private final IndexEntry entry;
    private final String filling;
    private final List<String> nameKeys;

    /** @param filling the round of filling in which it is kept */
    IndexedEntry(IndexEntry entry, String filling) {
        this.entry = entry;
        this.filling = filling;
        this.nameKeys =
                entry.type() == EntryType.NAME ? NameKey.of(entry.words().names()) : List.of();
    }

    @DocumentId
    public String getId() {
        return entry.id();
    }

    @KeywordField(sortable = Sortable.YES, projectable = Projectable.YES)
    public String getKey() {
        return entry.id();
    }

    @KeywordField(projectable = Projectable.YES)
    public String getOwner() {
        return entry.owner().key();
    }

    @KeywordField
    public String getFilling() {
        return filling;
    }

    @KeywordField(projectable = Projectable.YES)
    public String getAudience() {
        return entry.audience();
    }

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    public String getType() {
        return entry.type().token();
    }

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    public String getProject() {
        return text(entry.marks().projectId());
    }

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    public String getDocument() {
        return entry.place() == null ? null : text(entry.place().documentId());
    }

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    public String getAuthor() {
        return text(entry.marks().authorId());
    }

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    public String getKind() {
        return entry.marks().kind();
    }

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    public List<String> getStatus() {
        return entry.marks().statuses();
    }

    @KeywordField(aggregable = Aggregable.YES)
    public String getLanguage() {
        return entry.marks().language();
    }

    @KeywordField(aggregable = Aggregable.YES)
    public String getScript() {
        return entry.marks().script();
    }

    @KeywordField(aggregable = Aggregable.YES)
    public String getYear() {
        return entry.marks().year() == null
                ? null
                : Integer.toString(entry.marks().year());
    }

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> getTag() {
        return entry.marks().tags();
    }

    @KeywordField(projectable = Projectable.YES, searchable = Searchable.NO)
    public String getRevision() {
        return entry.place() == null ? null : text(entry.place().revisionId());
    }

    @GenericField(projectable = Projectable.YES, searchable = Searchable.NO)
    public Integer getBlock() {
        return entry.place() == null ? null : entry.place().block();
    }

    @GenericField(projectable = Projectable.YES, searchable = Searchable.NO)
    public Integer getStart() {
        return entry.place() == null ? null : entry.place().start();
    }

    @GenericField(projectable = Projectable.YES, searchable = Searchable.NO)
    public Integer getEnd() {
        return entry.place() == null ? null : entry.place().end();
    }

    @GenericField(sortable = Sortable.YES, searchable = Searchable.NO)
    public Long getChanged() {
        return entry.changed() == null ? 0L : entry.changed().toEpochMilli();
    }

    @FullTextField(
            analyzer = MIXED,
            searchAnalyzer = MIXED_QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public String getTitle() {
        return entry.words().title();
    }

    @FullTextField(
            analyzer = MIXED,
            searchAnalyzer = MIXED_QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public String getText() {
        return entry.words().text();
    }

    @FullTextField(
            analyzer = MIXED,
            searchAnalyzer = MIXED_QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public List<String> getFurther() {
        return entry.words().further();
    }

    @FullTextField(
            analyzer = MIXED,
            searchAnalyzer = MIXED_QUERY,
            projectable = Projectable.YES,
            norms = Norms.NO,
            highlightable = Highlightable.UNIFIED)
    public List<String> getNames() {
        return entry.words().names();
    }

    @KeywordField
    public List<String> getNameKeys() {
        return nameKeys;
    }

    @KeywordField
    public List<String> getCodes() {
        List<String> codes = new ArrayList<>();
        entry.words().codes().forEach(code -> codes.add(Codes.fold(code)));
        return codes;
    }

    @KeywordField(projectable = Projectable.YES)
    public List<String> getParts() {
        return entry.parts();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
