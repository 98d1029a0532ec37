package org.scholion.document.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.Shape;

/** Writes a page down block by block, in one walk over its tree that needs no more memory the deeper the tree is. */
public final class HtmlWalk implements NodeFilter {
    private static final Set<String> FLOW = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "address",
            "figure",
            "center",
            "fieldset",
            "form",
            "details",
            "summary",
            "hgroup",
            "dl",
            "ul",
            "ol",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "body",
            "html",
            "hr",
            "menu",
            "dir",
            "pre",
            "blockquote");
    private static final Pattern HEADING = Pattern.compile("h([1-6])");

    private final Manuscript manuscript;
    private final HtmlNotes notes;
    private final PrintedPages pages;
    private final HtmlTables tables = new HtmlTables();
    private final Deque<Context> contexts = new ArrayDeque<>();
    private int depth;
    private int preformatted;

    /**
     * What the words of an element are.
     *
     * @param one whether they all are one block, its paragraphs being lines
     */
    private record Context(Element element, Shape shape, boolean one) {}

    private HtmlWalk(Manuscript manuscript, HtmlNotes notes, PrintedPages pages) {
        this.manuscript = manuscript;
        this.notes = notes;
        this.pages = pages;
    }

    /** Writes a page into a manuscript. */
    public static void write(Document page, Manuscript manuscript) {
        write(page, manuscript, Map.of());
    }

    /**
     * Writes a page into a manuscript.
     *
     * @param pageList ids of the elements at which pages of a printed book begin, with the pages' labels
     */
    public static void write(Document page, Manuscript manuscript, Map<String, String> pageList) {
        NodeTraversor.filter(new HtmlWalk(manuscript, new HtmlNotes(page), new PrintedPages(pageList)), page);
        manuscript.end();
        manuscript.titled(page.title());
    }

    @Override
    public FilterResult head(Node node, int level) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (pages.isBreak(element) || pages.isListed(element)) {
            manuscript.page(pages.label(element));
        }
        if (pages.isBreak(element) || Surroundings.isSilent(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        HtmlNotes.Reference reference = notes.reference(element);
        if (reference != null) {
            open();
            String list = notes.listOf(reference.note());
            manuscript.mark(list, notes.id(reference.note()), reference.printed());
            return FilterResult.SKIP_ENTIRELY;
        }
        String list = notes.listOf(element);
        if (list != null) {
            boundary();
            if (!manuscript.hasNote(list, notes.id(element))) {
                manuscript.note(list, notes.id(element), null, notes.words(element), language(element));
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element);
        return FilterResult.CONTINUE;
    }

    private void write(String words) {
        if (words.isBlank() && !manuscript.isOpen()) {
            return;
        }
        open();
        if (preformatted == 0) {
            manuscript.words(words);
            return;
        }
        String[] lines = words.split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            if (n > 0) {
                manuscript.line();
            }
            manuscript.words(lines[n]);
        }
    }

    private void open() {
        if (!manuscript.isOpen()) {
            Context context = contexts.peek();
            manuscript.begin(
                    context == null || context.shape() == null ? Shape.of(BlockKind.PARAGRAPH) : context.shape());
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        Matcher heading = HEADING.matcher(name);
        if (name.equals("br")) {
            manuscript.line();
        } else if (name.equals("q")) {
            write("“");
        } else if (heading.matches()) {
            int level = Integer.parseInt(heading.group(1));
            boolean title = level == 1 && !manuscript.hasText();
            start(element, title ? Shape.of(BlockKind.TITLE) : Shape.heading(level), true);
        } else if (name.equals("li")) {
            depth = Math.max(depth, 1);
            startItem(element);
        } else if (name.equals("dt") || name.equals("dd")) {
            start(element, inCell(Shape.item(name.equals("dt") ? 1 : 2, null)), true);
        } else if (name.equals("td") || name.equals("th")) {
            Shape shape = tables.cell(element);
            if (shape == null) {
                boundary();
            } else {
                start(element, shape, true);
            }
        } else if (name.equals("caption") || name.equals("figcaption")) {
            start(element, tables.caption(element), true);
        } else {
            enterFlow(element, name);
        }
    }

    private void enterFlow(Element element, String name) {
        if (!FLOW.contains(name) && !name.equals("tr")) {
            return;
        }
        boundary();
        switch (name) {
            case "ul", "ol", "menu", "dir" -> depth++;
            case "table" -> tables.enter(element);
            case "tr" -> tables.row();
            case "pre" -> preformatted++;
            case "blockquote" -> push(element, inCell(Shape.of(BlockKind.BLOCK_QUOTATION)), false);
            default -> {
                // What only encloses has no shape of its own.
            }
        }
        if (Surroundings.isFurniture(element)) {
            push(element, Shape.of(BlockKind.FURNITURE), false);
        } else if (name.equals("p") || name.equals("pre")) {
            speak(element);
        }
    }

    private void speak(Element element) {
        String lang = language(element);
        Context context = contexts.peek();
        Shape shape = context == null || context.shape() == null ? Shape.of(BlockKind.PARAGRAPH) : context.shape();
        if (lang != null && (context == null || !context.one())) {
            manuscript.begin(shape.in(lang));
        }
    }

    private void startItem(Element element) {
        Element list = element.parent();
        String label = "•";
        if (list != null && list.nameIs("ol")) {
            label = tables.number(element, list) + ".";
        }
        Shape cell = innermostCell();
        start(element, cell != null ? cell.labelled(label) : within(Shape.item(depth, label)), true);
    }

    private Shape inCell(Shape shape) {
        Shape cell = innermostCell();
        return cell != null ? cell : within(shape);
    }

    private Shape within(Shape shape) {
        return isInFurniture() ? Shape.of(BlockKind.FURNITURE) : shape;
    }

    private boolean isInFurniture() {
        Context context = contexts.peek();
        return context != null && context.shape() != null && context.shape().kind() == BlockKind.FURNITURE;
    }

    private Shape innermostCell() {
        Context context = contexts.peek();
        boolean cell = context != null
                && context.shape() != null
                && (context.shape().kind() == BlockKind.TABLE_CELL
                        || context.shape().kind() == BlockKind.INFOBOX_VALUE
                        || context.shape().kind() == BlockKind.INFOBOX_LABEL);
        return cell ? context.shape().labelled(null) : null;
    }

    private void start(Element element, Shape shape, boolean one) {
        manuscript.end();
        Shape whole = within(shape).in(language(element));
        push(element, whole, one);
        manuscript.begin(whole);
    }

    private void push(Element element, Shape shape, boolean one) {
        contexts.push(new Context(element, shape, one));
    }

    /** Where a block may end: in an item or a cell a line ends. */
    private void boundary() {
        Context context = contexts.peek();
        if (context != null && context.one()) {
            manuscript.line();
        } else {
            manuscript.end();
        }
    }

    @Override
    public FilterResult tail(Node node, int level) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        boolean left = false;
        while (!contexts.isEmpty() && contexts.peek().element() == element) {
            manuscript.end();
            contexts.pop();
            left = true;
        }
        if (!left && (FLOW.contains(name) || name.equals("tr"))) {
            boundary();
        }
        switch (name) {
            case "ul", "ol", "menu", "dir" -> depth = Math.max(0, depth - 1);
            case "table" -> tables.leave(element);
            case "pre" -> preformatted--;
            case "q" -> write("”");
            default -> {
                // Nothing was opened.
            }
        }
        return FilterResult.CONTINUE;
    }

    /** The language that an element has of its own. */
    static String language(Element element) {
        String lang = element.attr("xml:lang").isEmpty() ? element.attr("lang") : element.attr("xml:lang");
        return lang.isEmpty() || element.nameIs("html") || element.nameIs("body") ? null : lang;
    }
}
