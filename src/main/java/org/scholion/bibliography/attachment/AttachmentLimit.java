package org.scholion.bibliography.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a file may be that is attached to a work: the setting SCHOLION_ATTACHMENT_MIB. */
@ApplicationScoped
public class AttachmentLimit {
    private final int mebibytes;

    @Inject
    public AttachmentLimit(@ConfigProperty(name = "SCHOLION_ATTACHMENT_MIB", defaultValue = "50") int mebibytes) {
        this.mebibytes = mebibytes;
    }

    public long bytes() {
        return (long) mebibytes << 20;
    }

    public int mebibytes() {
        return mebibytes;
    }
}
