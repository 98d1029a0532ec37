package org.scholion.web.bibliography;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.scholion.bibliography.attachment.Attachment;

/** A file of a work on the work's page, with the label that is being typed. */
public class AttachmentRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String label;
    private final String kind;
    private final long size;
    private final String person;
    private final Instant at;
    private final long version;
    private String typed;
    private boolean open;
    private boolean leaving;

    /** @param person name of who added it, or null if nobody knows */
    AttachmentRow(Attachment attachment, String person) {
        this.id = attachment.id();
        this.label = attachment.label();
        this.kind = attachment.type().name();
        this.size = attachment.size();
        this.person = person;
        this.at = attachment.addedAt();
        this.version = attachment.version();
        this.typed = label;
    }

    /** Opens the label to be changed. */
    public void edit() {
        open = true;
    }

    /** Asks whether it shall really go. */
    public void ask() {
        leaving = true;
    }

    /** Gives up changing or removing. */
    public void leave() {
        open = false;
        leaving = false;
        typed = label;
    }

    public UUID getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    /** "PDF", "PNG", … */
    public String getKind() {
        return kind;
    }

    /** In bytes. */
    public long getSize() {
        return size;
    }

    public String getPerson() {
        return person;
    }

    public Instant getAt() {
        return at;
    }

    public long getVersion() {
        return version;
    }

    public boolean isOpen() {
        return open;
    }

    /** Whether it is asked if it shall really go. */
    public boolean isLeaving() {
        return leaving;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
