package org.scholion.web.bibliography;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.attachment.Attachment;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Versioned;

/**
 * A file of a work as the API shows it.
 *
 * @param label what people call it
 * @param size in bytes
 * @param sha256 of the bytes, in lower-case hexadecimal digits
 */
public record AttachmentView(
        UUID id,
        String label,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        PersonView addedBy,
        Instant addedAt,
        long version)
        implements Versioned {

    static AttachmentView of(Attachment attachment, Map<UUID, Actor> people) {
        return new AttachmentView(
                attachment.id(),
                attachment.label(),
                attachment.fileName(),
                attachment.type().mediaType(),
                attachment.size(),
                attachment.sha256(),
                PersonView.of(attachment.addedBy(), people),
                attachment.addedAt(),
                attachment.version());
    }
}
