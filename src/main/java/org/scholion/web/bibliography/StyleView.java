package org.scholion.web.bibliography;

import java.util.List;
import org.scholion.bibliography.style.StyleInfo;

/** A citation style as the API shows it. What a style does not say of itself is null. */
public record StyleView(
        String id,
        String title,
        String shortTitle,
        String format,
        List<String> fields,
        String parent,
        String locale,
        boolean own) {

    static StyleView of(StyleInfo info) {
        return new StyleView(
                info.id(),
                info.title(),
                info.shortTitle().isEmpty() ? null : info.shortTitle(),
                info.format().isEmpty() ? null : info.format(),
                info.fields(),
                info.parent(),
                info.locale(),
                info.own());
    }
}
