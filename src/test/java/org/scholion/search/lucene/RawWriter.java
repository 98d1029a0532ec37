package org.scholion.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.scholion.search.IndexEntry;

/**
 * Lucene's own writer with the same analyser and much the same fields, committed once at the end: what keeping entries
 * costs without the mapper, the looking for what they replace, and the being on disk after each portion.
 */
public final class RawWriter implements AutoCloseable {
    private static final int BUFFER = 16;

    private final FSDirectory directory;
    private final IndexWriter writer;

    public RawWriter(Path directory) throws IOException {
        this.directory = FSDirectory.open(directory);
        this.writer = new IndexWriter(
                this.directory,
                new IndexWriterConfig(new MixedTextAnalyzer(MixedTextAnalyzer.Use.INDEX)).setRAMBufferSizeMB(BUFFER));
    }

    /** Adds some entries. */
    public void add(List<IndexEntry> entries) throws IOException {
        for (IndexEntry entry : entries) {
            writer.addDocument(document(entry));
        }
    }

    private static Document document(IndexEntry entry) {
        Document document = new Document();
        document.add(new StringField("id", entry.id(), Field.Store.YES));
        document.add(new StringField("owner", entry.owner().key(), Field.Store.YES));
        document.add(new StringField("audience", entry.audience(), Field.Store.YES));
        counted(document, "type", entry.type().token());
        counted(document, "project", entry.marks().projectId().toString());
        counted(document, "document", entry.place().documentId().toString());
        counted(document, "author", entry.marks().authorId().toString());
        counted(document, "kind", entry.marks().kind());
        counted(document, "language", entry.marks().language());
        counted(document, "script", entry.marks().script());
        counted(document, "year", String.valueOf(entry.marks().year()));
        document.add(new NumericDocValuesField("changed", entry.changed().toEpochMilli()));
        document.add(new StoredField("start", entry.place().start()));
        document.add(new StoredField("end", entry.place().end()));
        text(document, "title", entry.words().title());
        text(document, "text", entry.words().text());
        entry.words().further().forEach(word -> text(document, "further", word));
        entry.words().names().forEach(name -> text(document, "names", name));
        return document;
    }

    private static void counted(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.YES));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static void text(Document document, String field, String value) {
        if (value != null) {
            document.add(new TextField(field, value, Field.Store.YES));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
