package org.scholion.bench.endpoint;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Puts {@link RowsResource} at {@code /rows}. */
@ApplicationPath("/")
public class OneTableApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(RowsResource.class);
    }
}
