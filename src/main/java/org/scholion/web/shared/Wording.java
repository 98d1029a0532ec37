package org.scholion.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words, dates and sizes in the reader's language, for pages and their messages. */
@Named
@RequestScoped
public class Wording {
    private static final String BUNDLE = "org.scholion.web.messages";

    /**
     * A text of the interface.
     *
     * @param arguments what stands for {@code {0}}, {@code {1}} … in it
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle().getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(arguments);
    }

    /** A text of the interface where there is one for the key, otherwise the other words. */
    public String textOr(String key, String otherwise) {
        return bundle().containsKey(key) ? text(key) : otherwise;
    }

    /** The day of a moment, such as "21 Nov 2026"; nothing for null. */
    public String day(Instant moment) {
        return moment == null ? "" : format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), moment);
    }

    /** Day and time of a moment; nothing for null. */
    public String time(Instant moment) {
        return moment == null
                ? ""
                : format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), moment);
    }

    /** The name of a language; nothing for null, the tag itself for a language that is not known here. */
    public String language(String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayName(locale());
    }

    /** A number of bytes as people say it. */
    public String size(long bytes) {
        if (bytes < 1 << 10) {
            return text("size.bytes", bytes);
        }
        return bytes < 1 << 20 ? text("size.kilobytes", bytes / 1024.0) : text("size.megabytes", bytes / 1_048_576.0);
    }

    private String format(DateTimeFormatter form, Instant moment) {
        return form.withLocale(readersLocale()).withZone(ReaderZone.current()).format(moment);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale());
    }

    /** The way of writing dates that the reader's browser asks for, though the words may be in another language. */
    private static Locale readersLocale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Locale asked = faces == null ? null : faces.getExternalContext().getRequestLocale();
        return asked == null ? locale() : asked;
    }

    private static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}
