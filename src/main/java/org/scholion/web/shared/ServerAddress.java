package org.scholion.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.scholion.annotation.w3c.Addresses;

/** Under which addresses things of this server are told: the configured one, otherwise the one that was asked. */
@RequestScoped
public class ServerAddress {
    private PublicUrl publicUrl;
    private HttpServletRequest request;

    protected ServerAddress() {}

    @Inject
    public ServerAddress(PublicUrl publicUrl, HttpServletRequest request) {
        this.publicUrl = publicUrl;
        this.request = request;
    }

    /** The addresses of documents and annotations. */
    public Addresses addresses() {
        String host = request.getHeader("Host");
        String asked =
                request.getScheme() + "://" + (host == null || host.isBlank() ? request.getServerName() : host.strip());
        return new Addresses(publicUrl.origin().orElse(asked) + request.getContextPath());
    }
}
