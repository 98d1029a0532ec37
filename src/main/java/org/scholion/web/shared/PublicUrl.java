package org.scholion.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people reach this server, where it is configured. */
@ApplicationScoped
public class PublicUrl {
    private final Optional<URI> url;

    @Inject
    public PublicUrl(@ConfigProperty(name = "SCHOLION_PUBLIC_URL") Optional<String> configured) {
        this.url = configured.filter(text -> !text.isBlank()).map(String::strip).map(URI::create);
    }

    /** Whether people reach the server by HTTPS, so that cookies must not travel otherwise. */
    public boolean isSecure() {
        return url.filter(known -> "https".equalsIgnoreCase(known.getScheme())).isPresent();
    }

    /** The origin (RFC 6454): scheme, host and port in lower case. */
    public Optional<String> origin() {
        return url.map(known -> (known.getScheme() + "://" + known.getRawAuthority()).toLowerCase(Locale.ROOT));
    }
}
