package org.scholion.annotation.w3c;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The IRIs of documents and annotations on this server, and what IRIs that a client sends mean here.
 *
 * @param base scheme, authority and context path, without a slash at the end
 */
public record Addresses(String base) {

    /** Where an IRI leads on this server. */
    public sealed interface Place {}

    /** A document, by its slug. */
    public record OfDocument(String slug) implements Place {}

    /** An annotation, by the slug of its document and its name there. */
    public record OfAnnotation(String slug, String name) implements Place {}

    /** The container of a document's annotations. */
    public String container(String slug) {
        return base + "/annotations/" + encoded(slug) + "/";
    }

    public String annotation(String slug, String name) {
        return container(slug) + encoded(name);
    }

    /** The page on which a document is read: what annotations name as their source. */
    public String document(String slug) {
        return base + "/desk/document?slug=" + encoded(slug);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }

    /** Where an IRI leads here; empty where it leads elsewhere. Its scheme does not matter: servers stand behind proxies. */
    public Optional<Place> find(String iri) {
        URI asked;
        try {
            asked = new URI(iri);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
        URI own = URI.create(base);
        if (asked.getRawAuthority() == null
                || !asked.getRawAuthority().toLowerCase(Locale.ROOT).equals(own.getRawAuthority())
                || !asked.getRawPath().startsWith(own.getRawPath() + "/")) {
            return Optional.empty();
        }
        String path = asked.getRawPath().substring(own.getRawPath().length() + 1);
        List<String> parts =
                Arrays.stream(path.split("/", -1)).map(Addresses::decoded).toList();
        return place(parts, asked.getRawQuery());
    }

    private static Optional<Place> place(List<String> parts, String query) {
        if (parts.size() >= 2 && parts.get(0).equals("desk") && parts.get(1).matches("document(\\.xhtml)?")) {
            return slug(query).map(OfDocument::new);
        }
        if (parts.size() >= 4 && parts.get(0).equals("api") && parts.get(2).equals("documents")) {
            return Optional.of(new OfDocument(parts.get(3)));
        }
        if (parts.size() >= 2
                && parts.get(0).equals("annotations")
                && !parts.get(1).isEmpty()) {
            return Optional.of(
                    parts.size() < 3 || parts.get(2).isEmpty()
                            ? new OfDocument(parts.get(1))
                            : new OfAnnotation(parts.get(1), parts.get(2)));
        }
        return Optional.empty();
    }

    private static Optional<String> slug(String query) {
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(each -> each.startsWith("slug="))
                        .map(each -> decoded(each.substring("slug=".length())))
                        .findFirst();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }
}
