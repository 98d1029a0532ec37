package org.scholion.bootstrap;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** What EclipseLink 4.0 has to be told before it works here: the order of inserts, and that an id may be missing. */
public class SessionSetup implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        new CommitOrder().apply(session.getDescriptors().values());
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            descriptor.getMappings().forEach(SessionSetup::allowMissingId);
        }
    }

    /**
     * EclipseLink's own converter of UUIDs fails on null, and a null is bound as a string, which PostgreSQL does not take
     * for an id: bound as a value of no particular type, both databases take it.
     */
    private static void allowMissingId(DatabaseMapping mapping) {
        if (mapping instanceof AbstractDirectMapping direct && direct.getConverter() instanceof UUIDConverter) {
            direct.setConverter(new NullableIdConverter());
            direct.getField().setSqlType(Types.OTHER);
        }
    }

    /** Passes UUIDs through, which both drivers know, and leaves what is missing missing. */
    private static final class NullableIdConverter implements Converter {
        private static final long serialVersionUID = 1L;

        @Override
        public Object convertObjectValueToDataValue(Object objectValue, Session session) {
            return objectValue;
        }

        @Override
        public Object convertDataValueToObjectValue(Object dataValue, Session session) {
            return dataValue == null || dataValue instanceof UUID ? dataValue : UUID.fromString(dataValue.toString());
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public void initialize(DatabaseMapping mapping, Session session) {
            // Nothing to prepare: every UUID is treated alike.
        }
    }
}
