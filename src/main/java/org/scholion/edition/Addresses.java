package org.scholion.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public addresses that are frozen into editions. */
@ApplicationScoped
public class Addresses {
    private final String base;

    /** @param publicUrl where readers find this server, without a slash at its end */
    @Inject
    public Addresses(
            @ConfigProperty(name = "SCHOLION_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.base = (publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl) + "/api/v1/";
    }

    String edition(UUID id) {
        return base + "editions/" + id;
    }

    String annotation(UUID id) {
        return base + "annotations/" + id;
    }

    String claim(UUID id) {
        return base + "claims/" + id;
    }
}
