package org.scholion.web.shared;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.scholion.bibliography.StyledText;

/** Rendered references as HTML: everything escaped, what is italic in {@code i} elements. */
public final class StyledHtml {
    private StyledHtml() {}

    public static String of(List<StyledText> pieces) {
        return pieces.stream().map(StyledHtml::of).collect(Collectors.joining());
    }

    private static String of(StyledText piece) {
        String escaped = Entities.escape(piece.text());
        return piece.italic() ? "<i>" + escaped + "</i>" : escaped;
    }
}
