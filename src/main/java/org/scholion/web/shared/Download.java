package org.scholion.web.shared;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.scholion.blob.Blob;
import org.scholion.blob.BlobStore;

/** Answers with stored bytes, unchanged, or with 304 if the client has them (RFC 9110, section 13). */
public final class Download {
    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private Download() {}

    /**
     * The answer.
     *
     * @param mediaType what the bytes are said to be
     * @param fileName name under which a browser keeps them
     */
    public static Response of(Request request, BlobStore blobs, Blob blob, String mediaType, String fileName) {
        EntityTag tag = new EntityTag(blob.sha256());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).build();
        }
        StreamingOutput bytes = out -> blobs.write(blob, out);
        return Response.ok(bytes, mediaType)
                .tag(tag)
                .cacheControl(revalidated())
                .header(HttpHeaders.CONTENT_LENGTH, blob.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName))
                .build();
    }

    /**
     * The answer for a file that a browser may show in its own window. The policy keeps whatever the file holds from
     * running anything or from acting in this server's name.
     */
    public static Response shown(Request request, BlobStore blobs, Blob blob, String mediaType, String fileName) {
        Response answer = of(request, blobs, blob, mediaType, fileName);
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, named("inline", fileName));
        answer.getHeaders().putSingle("Content-Security-Policy", SANDBOX);
        return answer;
    }

    /** For answers that a client may keep for itself but must ask about: rights may have changed. */
    public static CacheControl revalidated() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }

    /** A download under a name of any script (RFC 6266), with a plain name for old clients. */
    public static String disposition(String fileName) {
        return named("attachment", fileName);
    }

    private static String named(String kind, String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
