package org.scholion.bibliography.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be attached, known by its first bytes whatever its name says. */
public enum AttachmentType {
    /** ISO 32000: "%PDF-". */
    PDF("application/pdf", true),
    /** ISO/IEC 15948: the signature of eight bytes. */
    PNG("image/png", true),
    /** ISO/IEC 10918: start of image and the first marker. */
    JPEG("image/jpeg", true),
    /** TIFF 6.0, in either order of bytes. Browsers do not show it. */
    TIFF("image/tiff", false),
    /** DjVu of one page or several, in an IFF85 frame. Browsers do not show it. */
    DJVU("image/vnd.djvu", false);

    private final String mediaType;
    private final boolean shown;

    AttachmentType(String mediaType, boolean shown) {
        this.mediaType = mediaType;
        this.shown = shown;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether browsers can show it by themselves. */
    public boolean isShownByBrowsers() {
        return shown;
    }

    /** The type of that media type, whatever parameters it has. */
    public static Optional<AttachmentType> of(String mediaType) {
        String bare =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(bare))
                .findFirst();
    }

    /**
     * The type that some bytes are of.
     *
     * @param head the first bytes of the file
     */
    static Optional<AttachmentType> sniff(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        }
        boolean djvu = text.startsWith("AT&TFORM") && (text.startsWith("DJVU", 12) || text.startsWith("DJVM", 12));
        return djvu ? Optional.of(DJVU) : Optional.empty();
    }
}
