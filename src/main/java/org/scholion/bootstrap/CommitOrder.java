package org.scholion.bootstrap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * Tells EclipseLink in which order to insert. Rooms refer to each other by plain ids, which EclipseLink does not take for
 * foreign keys; without this it might insert a row before the one that it refers to. A column named after another table's
 * key ({@code document_id}) is taken to refer to it.
 */
final class CommitOrder {
    /** Columns whose name does not tell the table that they refer to. */
    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("PROJECT_ID", "PROJECT"),
            Map.entry("PERSON_ID", "PERSON"),
            Map.entry("AUTHOR_ID", "PERSON"),
            Map.entry("CREATED_BY", "PERSON"),
            Map.entry("PUBLISHED_BY", "PERSON"),
            Map.entry("DOCUMENT_ID", "DOCUMENT"),
            Map.entry("REVISION_ID", "REVISION"),
            Map.entry("RAW_SHA256", "BLOB"),
            Map.entry("SNAPSHOT_SHA256", "BLOB"),
            Map.entry("SHA256", "BLOB"),
            Map.entry("WORK_ID", "WORK"),
            Map.entry("MERGE_ID", "WORK_MERGE"),
            Map.entry("COLLECTION_ID", "COLLECTION"),
            Map.entry("SOURCE_NOTE_ID", "SOURCE_NOTE"),
            Map.entry("CLAIM_ID", "CLAIM"),
            Map.entry("CITATION_ID", "CITATION"),
            Map.entry("EDITION_ID", "EDITION"));

    /** Makes each class wait for those that its rows refer to. */
    void apply(Collection<ClassDescriptor> descriptors) {
        Map<String, Class<?>> classes = descriptors.stream()
                .filter(descriptor -> !descriptor.isAggregateDescriptor())
                .collect(Collectors.toMap(CommitOrder::table, ClassDescriptor::getJavaClass));
        for (ClassDescriptor descriptor : descriptors) {
            if (descriptor.isAggregateDescriptor()) {
                continue;
            }
            for (String column : columns(descriptor)) {
                Class<?> target = classes.get(REFERENCES.getOrDefault(column, ""));
                if (target != null && target != descriptor.getJavaClass()) {
                    descriptor.addConstraintDependency(target);
                }
            }
        }
    }

    private static String table(ClassDescriptor descriptor) {
        return descriptor.getTables().get(0).getName().toUpperCase(Locale.ROOT);
    }

    private static Set<String> columns(ClassDescriptor descriptor) {
        List<DatabaseMapping> mappings = descriptor.getMappings();
        return mappings.stream()
                .filter(DatabaseMapping::isDirectToFieldMapping)
                .map(mapping -> mapping.getField().getName().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
