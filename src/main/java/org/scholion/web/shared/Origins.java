package org.scholion.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The origins of this server: the configured one, and the host that a request names. */
@ApplicationScoped
public class Origins {
    private final PublicUrl publicUrl;

    @Inject
    public Origins(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * What counts as own origin for a request.
     *
     * @param scheme of the request as it reached this server
     * @param host the header Host, or null
     */
    public Set<String> of(String scheme, String host) {
        Set<String> own = new HashSet<>();
        publicUrl.origin().ifPresent(own::add);
        if (host != null && !host.isBlank()) {
            own.add((scheme + "://" + host.strip()).toLowerCase(Locale.ROOT));
        }
        return own;
    }
}
