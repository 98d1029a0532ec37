package org.scholion.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API. Its description for programs is at {@code /openapi} (see {@link ApiDescription}). */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    /**
     * Names {@link JsonAnswers} as what writes JSON: Jersey would register JSON Binding beside it, and which of the two
     * came first was different from start to start. Leaves out Jersey's own description of the API, too, which answered
     * every OPTIONS request with a page of XML.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.jsonFeature",
                JsonAnswers.class.getSimpleName(),
                "jersey.config.server.wadl.disableWadl",
                true);
    }
}
