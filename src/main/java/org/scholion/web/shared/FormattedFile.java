package org.scholion.web.shared;

import java.util.Optional;
import org.scholion.bibliography.format.FormattedBibliography;

/** The forms in which a bibliography that a style has set comes as a file. */
public enum FormattedFile {
    HTML(FormattedFile.HTML_TYPE, "html"),
    TEXT(FormattedFile.TEXT_TYPE, "txt"),
    RTF(FormattedFile.RTF_TYPE, "rtf");

    public static final String HTML_TYPE = "text/html;charset=UTF-8";
    public static final String TEXT_TYPE = "text/plain;charset=UTF-8";
    public static final String RTF_TYPE = "application/rtf";

    private final String mediaType;
    private final String extension;

    FormattedFile(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The form of a word in an address: "html", "txt" or "rtf". */
    public static Optional<FormattedFile> of(String word) {
        for (FormattedFile form : values()) {
            if (form.extension.equals(word)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The last part of a file's name, without the full stop; the word in addresses as well. */
    public String extension() {
        return extension;
    }

    /** The file. */
    public String write(FormattedBibliography bibliography) {
        return switch (this) {
            case HTML -> bibliography.html();
            case TEXT -> bibliography.text();
            case RTF -> bibliography.rtf();
        };
    }
}
