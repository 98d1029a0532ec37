package org.scholion.web.shared;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.scholion.bibliography.attachment.AttachmentLimit;
import org.scholion.document.reading.RawFile;
import org.scholion.shared.Problem;

/**
 * Stops reading a request's body at a size: uploads at that of a document, files for works at that of an attachment,
 * everything else at 2 MiB.
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    /** The longest body that is no upload, in bytes. */
    public static final long JSON_BYTES = 2L << 20;

    /** What the frame of an upload may add to its file, in bytes. */
    private static final long FRAME_BYTES = 64L << 10;

    private static final Pattern DOCUMENTS = Pattern.compile("/?documents/?");

    private static final Pattern ATTACHMENTS = Pattern.compile("/?works/[^/]+/attachments/?");

    @Inject
    private AttachmentLimit attachmentLimit;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        boolean upload = type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)
                || isPost(request, DOCUMENTS) && !MediaType.APPLICATION_JSON_TYPE.equals(type);
        boolean attachment = ATTACHMENTS.matcher(request.getUriInfo().getPath()).matches();
        long other = attachment ? attachmentLimit.bytes() : JSON_BYTES;
        long limit = upload ? RawFile.LIMIT_BYTES + FRAME_BYTES : other;
        String field = upload || attachment ? "file" : null;
        if (isLonger(request.getHeaderString("Content-Length"), limit)) {
            throw tooLarge(field, limit);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Bounded(request.getEntityStream(), limit, field));
        }
    }

    private static boolean isPost(ContainerRequestContext request, Pattern path) {
        return request.getMethod().equals("POST")
                && path.matcher(request.getUriInfo().getPath()).matches();
    }

    private static boolean isLonger(String declared, long limit) {
        try {
            return declared != null && Long.parseLong(declared) > limit;
        } catch (NumberFormatException outOfRange) {
            // The container has seen that these are digits.
            return true;
        }
    }

    private static Problem.TooLarge tooLarge(String field, long limit) {
        return new Problem.TooLarge(field, "The body may hold at most " + (limit >> 20) + " MiB.");
    }

    /** Passes on what it reads until there was too much of it. */
    static final class Bounded extends FilterInputStream {
        private final long limit;
        private final String field;
        private long count;

        Bounded(InputStream in, long limit, String field) {
            super(in);
            this.limit = limit;
            this.field = field;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int bytes) {
            count += bytes;
            if (count > limit) {
                throw tooLarge(field, limit);
            }
        }
    }
}
