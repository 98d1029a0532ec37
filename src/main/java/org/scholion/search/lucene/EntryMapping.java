package org.scholion.search.lucene;

import java.nio.file.Path;
import org.apache.lucene.util.Version;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.scholion.search.lucene.MixedTextAnalyzer.Use;

/** Hibernate Search, told what it has to know. */
final class EntryMapping {
    /** What Lucene keeps in memory before it writes, in MiB. */
    private static final int BUFFER = 16;

    private static final int NEVER = Integer.MAX_VALUE;

    private EntryMapping() {}

    /** By which rules entries are kept: those that were kept by others are of no use. */
    static String fingerprint() {
        return "entries " + IndexedEntry.RULES + ", words " + MixedTextAnalyzer.RULES + ", Hibernate Search "
                + SearchMapping.class.getPackage().getImplementationVersion() + ", Lucene "
                + Version.LATEST;
    }

    /** Opens the index in a directory, or makes one there. */
    static CloseableSearchMapping open(Path directory) {
        LuceneAnalysisConfigurer analysis = context -> {
            context.analyzer(IndexedEntry.MIXED).instance(new MixedTextAnalyzer(Use.INDEX));
            context.analyzer(IndexedEntry.MIXED_QUERY).instance(new MixedTextAnalyzer(Use.QUERY));
        };
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedEntry.class))
                // The server has one class loader for the libraries and one for itself; looking for more classes fails.
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .property("hibernate.search.backend.analysis.configurer", analysis)
                .property("hibernate.search.backend.directory.type", "local-filesystem")
                .property("hibernate.search.backend.directory.root", directory.toString())
                .property("hibernate.search.backend.io.writer.ram_buffer_size", BUFFER)
                // What is gathered is put on disk by whoever gathers it, who then learns of a failure.
                .property("hibernate.search.backend.io.commit_interval", NEVER)
                .property("hibernate.search.backend.indexing.queue_count", 2)
                .property("hibernate.search.backend.thread_pool.size", 2)
                .build();
    }
}
