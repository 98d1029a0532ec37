package org.scholion.web.shared;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How answers are written as JSON: what is unknown is there, as null. */
@Provider
public class JsonbSettings implements ContextResolver<Jsonb> {
    /** Safe for use by many threads (Jakarta JSON Binding 3.0, section 3.4). */
    static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(true)
            .withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL)
            .withEncoding("UTF-8"));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}
