package org.scholion.document.tei;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.SafeXml;
import org.scholion.document.reading.Shape;
import org.scholion.document.reading.TableGrid;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;

/** A TEI text event by event. Of what an editor offers to choose from, the reading text is kept. */
final class TeiWalk implements SafeXml.Walk {
    private static final int DEEPEST = 1000;
    private static final Pattern MARKS = Pattern.compile("(?:foot|end)?note.*", Pattern.CASE_INSENSITIVE);

    private final Manuscript manuscript;
    private final Deque<Element> path = new ArrayDeque<>();
    private final StringBuilder note = new StringBuilder();
    private Element inNote;
    private String noteList;
    private String noteId;
    private int unnamed;
    private int skipped;
    private int headerDepth;
    private int divisions;
    private int lists;
    private int tables;
    private TableGrid grid = new TableGrid();
    private final int[] items = new int[DEEPEST + 1];
    private String headerTitle = "";

    private record Element(String name, String lang, String rend, Shape shape) {}

    TeiWalk(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    @Override
    public void on(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> open(xml);
            case XMLStreamConstants.END_ELEMENT -> close(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                words(xml.getText());
            default -> {
                // Comments and instructions are no words.
            }
        }
    }

    private void words(String words) {
        if (headerDepth > 0) {
            if (path.peek() != null && path.peek().name().equals("title") && headerTitle.length() < 2000) {
                headerTitle += words;
            }
            return;
        }
        if (skipped > 0) {
            return;
        }
        if (inNote != null) {
            note.append(words);
            return;
        }
        if (words.isBlank() && !manuscript.isOpen()) {
            return;
        }
        ensure();
        manuscript.words(words);
    }

    private void ensure() {
        if (!manuscript.isOpen()) {
            Shape shape = Shape.of(BlockKind.PARAGRAPH);
            String lang = null;
            for (Element element : path) {
                lang = lang == null ? element.lang() : lang;
                if (element.shape() != null) {
                    shape = element.shape();
                    break;
                }
            }
            manuscript.begin(lang == null ? shape : shape.in(lang));
        }
    }

    private void open(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (path.size() >= DEEPEST) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE, -1, "The text is nested more than " + DEEPEST + " elements deep.");
        }
        String lang = SafeXml.attribute(xml, "lang");
        Element element =
                new Element(name, TeiElements.isRoot(name) ? null : lang, SafeXml.attribute(xml, "rend"), null);
        if (headerDepth > 0 || name.equals("teiHeader")) {
            headerDepth++;
            path.push(element);
            return;
        }
        if (skipped > 0 || TeiElements.isLeftOut(name)) {
            skipped++;
            path.push(element);
            return;
        }
        if (inNote != null) {
            if (TeiElements.isBlock(name) || name.equals("lb")) {
                note.append(' ');
            }
            path.push(element);
            return;
        }
        path.push(enter(xml, element));
    }

    private Element enter(XMLStreamReader xml, Element element) {
        String name = element.name();
        switch (name) {
            case "pb" -> {
                manuscript.page(SafeXml.attribute(xml, "n"));
                return element;
            }
            case "lb" -> {
                // A line of the source ends; where no word is parted, words stay apart.
                if (!"no".equals(SafeXml.attribute(xml, "break"))) {
                    manuscript.words(" ");
                }
                return element;
            }
            case "note" -> {
                return note(xml, element);
            }
            case "ref", "ptr" -> {
                skipped = isMark(xml) ? 1 : 0;
                return element;
            }
            default -> {
                // What follows is a block or stands in one.
            }
        }
        if (TeiElements.isDivision(name)) {
            divisions++;
        }
        if (!TeiElements.isBlock(name)) {
            return element;
        }
        if (name.equals("l") && manuscript.isOpen() && isIn("lg")) {
            manuscript.line();
            return element;
        }
        boolean inner = (name.equals("p") || name.equals("ab") || name.equals("lg") || name.equals("list"))
                && (isIn("cell") || name.equals("p") && isIn("item"));
        if (inner) {
            manuscript.line();
        } else {
            manuscript.end();
        }
        Shape shape = inner ? null : shape(xml, name);
        return new Element(name, element.lang(), element.rend(), shape);
    }

    private boolean isIn(String name) {
        for (Element element : path) {
            if (element.name().equals(name)) {
                return true;
            }
            if (element.name().startsWith("div") || element.name().equals("body")) {
                return false;
            }
        }
        return false;
    }

    private Shape shape(XMLStreamReader xml, String name) {
        return switch (name) {
            case "head" ->
                isIn("list") || isIn("figure") || isIn("table")
                        ? new Shape(BlockKind.CAPTION, 0, null, null, isIn("table") ? tables - 1 : null, null, null)
                        : divisions == 0 && !manuscript.hasText()
                                ? Shape.of(BlockKind.TITLE)
                                : Shape.heading(divisions + 1);
            case "titlePart" -> manuscript.hasText() ? Shape.heading(2) : Shape.of(BlockKind.TITLE);
            case "list", "listBibl" -> {
                lists++;
                items[Math.min(lists, DEEPEST)] = 0;
                yield null;
            }
            case "item", "bibl" -> {
                if (lists == 0) {
                    yield Shape.of(BlockKind.PARAGRAPH);
                }
                Element list = path.stream()
                        .filter(one -> one.name().startsWith("list"))
                        .findFirst()
                        .orElse(null);
                boolean numbered = list != null && "numbered".equals(list.rend());
                int number = ++items[Math.min(lists, DEEPEST)];
                yield Shape.item(lists, numbered ? number + "." : "•");
            }
            case "label" -> Shape.item(Math.max(1, lists), null);
            case "table" -> {
                tables++;
                grid = new TableGrid();
                yield null;
            }
            case "row" -> {
                grid.row();
                yield null;
            }
            case "cell" -> {
                int column = grid.cell(
                        TableGrid.span(String.valueOf(SafeXml.attribute(xml, "cols"))),
                        TableGrid.span(String.valueOf(SafeXml.attribute(xml, "rows"))));
                yield Shape.cell(Math.max(0, tables - 1), grid.rowIndex(), column);
            }
            case "quote", "epigraph", "cit" -> Shape.of(BlockKind.BLOCK_QUOTATION);
            case "fw" -> Shape.of(BlockKind.FURNITURE);
            default -> null;
        };
    }

    /** A note stands in the text at its place, or elsewhere with something that refers to it. */
    private Element note(XMLStreamReader xml, Element element) {
        String id = SafeXml.attribute(xml, "id");
        String place = SafeXml.attribute(xml, "place");
        String type = SafeXml.attribute(xml, "type");
        String target = SafeXml.attribute(xml, "target");
        noteList = "end".equals(place) ? "end" : type == null || type.matches("foot.*|end.*") ? "notes" : type;
        noteId = id == null ? "\u0000" + unnamed++ : id;
        inNote = element;
        note.setLength(0);
        boolean elsewhere =
                id != null && manuscript.isReferredTo("notes", id) || target != null || !manuscript.isOpen();
        if (!elsewhere) {
            ensure();
            manuscript.mark(noteList, noteId, SafeXml.attribute(xml, "n"));
        } else if (id != null) {
            noteList = "notes";
        }
        return element;
    }

    /** Writes the mark of a note that stands elsewhere; tells whether it was one. */
    private boolean isMark(XMLStreamReader xml) {
        String target = SafeXml.attribute(xml, "target");
        String type = SafeXml.attribute(xml, "type");
        boolean mark = target != null
                && target.startsWith("#")
                && type != null
                && MARKS.matcher(type).matches();
        if (mark) {
            ensure();
            manuscript.mark("notes", target.substring(1), SafeXml.attribute(xml, "n"));
        }
        return mark;
    }

    private void close(String name) {
        Element element = path.pop();
        if (headerDepth > 0) {
            headerDepth--;
            if (name.equals("title") && !headerTitle.isBlank()) {
                manuscript.titled(headerTitle);
            }
            return;
        }
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (inNote != null) {
            if (element == inNote) {
                manuscript.note(noteList, noteId, null, note, element.lang());
                inNote = null;
            }
            return;
        }
        if (TeiElements.isDivision(name)) {
            divisions--;
        }
        if (name.equals("list") || name.equals("listBibl")) {
            lists = Math.max(0, lists - 1);
        }
        if (TeiElements.isBlock(name)) {
            boolean inner =
                    element.shape() == null && (isIn("cell") || name.equals("p") && isIn("item") || name.equals("l"));
            if (inner) {
                manuscript.line();
            } else {
                manuscript.end();
            }
        }
    }
}
