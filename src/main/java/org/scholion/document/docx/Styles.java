package org.scholion.document.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.scholion.document.reading.SafeXml;

/**
 * The paragraph styles of a document. Word keeps the names of its own styles in English whatever language it speaks
 * (ECMA-376-1, section 17.7.4.9), so that "heading 2" is one everywhere.
 */
final class Styles implements SafeXml.Walk {
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final int FARTHEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private Style current;

    private static final class Style {
        private String name = "";
        private String basedOn;
        private int outline = -1;
        private String list;
        private int depth;
    }

    @Override
    public void on(XMLStreamReader xml) {
        if (!xml.isStartElement()) {
            return;
        }
        String value = SafeXml.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "style" -> {
                current = new Style();
                String id = SafeXml.attribute(xml, "styleId");
                styles.put(id == null ? "" : id, current);
            }
            case "name" -> {
                if (current != null && value != null) {
                    current.name = value.toLowerCase(Locale.ROOT);
                }
            }
            case "basedOn" -> {
                if (current != null) {
                    current.basedOn = value;
                }
            }
            case "outlineLvl" -> {
                if (current != null) {
                    current.outline = Numbering.number(value, -1);
                }
            }
            case "numId" -> {
                if (current != null) {
                    current.list = value;
                }
            }
            case "ilvl" -> {
                if (current != null) {
                    current.depth = Numbering.number(value, 0);
                }
            }
            default -> {
                // What styles say of looks is not kept.
            }
        }
    }

    /** The heading level of a style, 1 and up; 0 for one that is no heading. */
    int heading(String id) {
        Style style = styles.get(id == null ? "" : id);
        for (int up = 0; style != null && up < FARTHEST; up++, style = styles.get(style.basedOn)) {
            Matcher name = HEADING.matcher(style.name);
            if (name.matches()) {
                return Integer.parseInt(name.group(1));
            }
            if (style.outline >= 0 && style.outline < 9) {
                return style.outline + 1;
            }
        }
        return 0;
    }

    /** Whether a style, or one it rests on, has one of these names. */
    boolean isNamed(String id, String... names) {
        Style style = styles.get(id == null ? "" : id);
        for (int up = 0; style != null && up < FARTHEST; up++, style = styles.get(style.basedOn)) {
            for (String name : names) {
                if (style.name.equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The numbering that a style gives its paragraphs, or null. */
    String list(String id) {
        Style style = styles.get(id == null ? "" : id);
        for (int up = 0; style != null && up < FARTHEST; up++, style = styles.get(style.basedOn)) {
            if (style.list != null) {
                return style.list;
            }
        }
        return null;
    }

    /** How deep in its list a style puts its paragraphs, from 0. */
    int depth(String id) {
        Style style = styles.get(id == null ? "" : id);
        return style == null ? 0 : style.depth;
    }
}
