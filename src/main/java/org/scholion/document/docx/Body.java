package org.scholion.document.docx;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.SafeXml;
import org.scholion.document.reading.Shape;
import org.scholion.document.reading.TableGrid;

/** The body of a document, event by event. A table in a cell is lines of that cell. */
final class Body implements SafeXml.Walk {
    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "drawing",
            "pict",
            "object",
            "instrText",
            "delText",
            "Fallback",
            "sectPr",
            "rPrChange",
            "pPrChange",
            "tblPrChange",
            "comment",
            "txbxContent");

    private final Manuscript manuscript;
    private final Styles styles;
    private final Numbering numbering;
    private final Tongues tongues = new Tongues();
    private int skipped;
    private boolean text;
    private boolean runProperties;
    private int tables;
    private int depth;
    private TableGrid grid;
    private Shape cell;
    private int span = 1;
    private boolean cellBegun;
    private boolean begun;
    private String style;
    private String list;
    private int level;

    Body(Manuscript manuscript, Styles styles, Numbering numbering) {
        this.manuscript = manuscript;
        this.styles = styles;
        this.numbering = numbering;
    }

    @Override
    public void on(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (skipped > 0 || LEFT_OUT.contains(xml.getLocalName())) {
                    skipped++;
                } else {
                    open(xml);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (skipped > 0) {
                    skipped--;
                } else {
                    close(xml.getLocalName());
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text && skipped == 0) {
                    write(xml.getText());
                }
            }
            default -> {
                // Comments and instructions are no words.
            }
        }
    }

    private void open(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "tbl" -> openTable();
            case "tr" -> {
                if (depth == 1) {
                    grid.row();
                }
            }
            case "tc" -> openCell();
            case "gridSpan" -> span = TableGrid.span(String.valueOf(SafeXml.attribute(xml, "val")));
            case "p" -> {
                begun = false;
                style = null;
                list = null;
                level = 0;
                tongues.clear();
            }
            case "rPr" -> runProperties = true;
            case "t" -> text = true;
            case "tab", "ptab" -> {
                if (!runProperties) {
                    write(" ");
                }
            }
            case "noBreakHyphen" -> write("\u2011");
            case "br", "cr" -> breakLine(SafeXml.attribute(xml, "type"));
            case "lastRenderedPageBreak" -> manuscript.page(null);
            case "footnoteReference", "endnoteReference" -> {
                ensure();
                String kind = xml.getLocalName().replace("Reference", "");
                manuscript.mark(kind, String.valueOf(SafeXml.attribute(xml, "id")), null);
            }
            default -> properties(xml);
        }
    }

    private void properties(XMLStreamReader xml) {
        String value = SafeXml.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "pStyle" -> style = value;
            case "numId" -> list = value;
            case "ilvl" -> level = Numbering.number(value, 0);
            case "lang" -> tongues.lang(value, SafeXml.attribute(xml, "bidi"), SafeXml.attribute(xml, "eastAsia"));
            case "rtl" -> tongues.rightToLeft(!"0".equals(value) && !"false".equals(value));
            case "r" -> tongues.run();
            default -> {
                // Looks are not kept.
            }
        }
    }

    private void close(String name) {
        switch (name) {
            case "t" -> text = false;
            case "rPr" -> runProperties = false;
            case "p" -> {
                if (begun) {
                    manuscript.speak(tongues.common());
                }
                if (cell == null) {
                    manuscript.end();
                }
            }
            case "tc" -> {
                if (depth == 1 && cell != null) {
                    place();
                    manuscript.end();
                    cell = null;
                }
            }
            case "tbl" -> depth--;
            default -> {
                // Everything else has no end of its own.
            }
        }
    }

    private void openTable() {
        depth++;
        if (depth == 1) {
            manuscript.end();
            grid = new TableGrid();
            tables++;
        }
    }

    private void openCell() {
        if (depth == 1) {
            // The span stands in the properties, before the first words.
            span = 1;
            cell = Shape.cell(tables - 1, grid.rowIndex(), -1);
            cellBegun = false;
        }
    }

    private void breakLine(String type) {
        if ("page".equals(type)) {
            manuscript.page(null);
        } else if (begun) {
            manuscript.line();
        }
    }

    private void write(String words) {
        if (words.isBlank() && !begun) {
            return;
        }
        ensure();
        tongues.words(words);
        manuscript.words(words);
    }

    /** Begins the paragraph's block with its first words, when all that is said of it is known. */
    private void ensure() {
        if (begun) {
            return;
        }
        begun = true;
        String listed = list == null ? styles.list(style) : list;
        boolean item = listed != null && !listed.equals("0");
        int deep = list == null ? styles.depth(style) : level;
        if (cell != null) {
            place();
            if (item) {
                manuscript.begin(cell.labelled(numbering.next(listed, deep)));
            } else if (cellBegun) {
                manuscript.line();
            } else {
                manuscript.begin(cell);
            }
            cellBegun = true;
            return;
        }
        manuscript.begin(shape(item ? numbering.next(listed, deep) : null, deep));
    }

    private void place() {
        if (cell.column() < 0) {
            cell = Shape.cell(cell.group(), cell.row(), grid.cell(span, 1));
        }
    }

    private Shape shape(String label, int deep) {
        int heading = styles.heading(style);
        if (styles.isNamed(style, "title")) {
            return manuscript.hasText() ? Shape.heading(2) : Shape.of(BlockKind.TITLE);
        }
        if (heading > 0) {
            return Shape.heading(heading + 1);
        }
        if (label != null) {
            return Shape.item(deep + 1, label);
        }
        if (styles.isNamed(style, "quote", "intense quote", "block text")) {
            return Shape.of(BlockKind.BLOCK_QUOTATION);
        }
        return Shape.of(
                styles.isNamed(style, "caption", "table caption", "image caption")
                        ? BlockKind.CAPTION
                        : BlockKind.PARAGRAPH);
    }
}
