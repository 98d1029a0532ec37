package org.scholion.web.document;

import java.io.Serializable;
import java.util.Locale;

/**
 * What became of one file that was chosen for upload.
 *
 * @param fileName name of the file on the person's machine
 * @param outcome what was done with it
 * @param slug the document that it became or already was; null if it was refused
 * @param title that document's title; null if it was refused
 * @param reason why it was refused; null otherwise
 */
public record UploadRow(String fileName, Outcome outcome, String slug, String title, String reason)
        implements Serializable {

    /** What can become of a file. */
    public enum Outcome {
        ADDED,
        KNOWN,
        REFUSED
    }

    static UploadRow refused(String fileName, String reason) {
        return new UploadRow(fileName, Outcome.REFUSED, null, null, reason);
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    public String token() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
