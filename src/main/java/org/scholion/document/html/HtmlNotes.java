package org.scholion.document.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The notes of a page: which links are marks, which elements are the notes that they lead to, and what leads back.
 *
 * <p>A link to a place in the page is a mark if its role says so (DPUB-ARIA, EPUB's types, the classes of common writers)
 * or if it reads like one (a number, a letter, an asterisk); what it leads to is a note unless the mark stands in it. A
 * link from there to a mark leads back. Lists that say that they are notes are, even where nothing leads to them.
 */
final class HtmlNotes {
    private static final Pattern MARK = Pattern.compile(
            "[\\[(]?\\s*(?:(?:note|nb|n|anm|прим|注)\\.?\\s*)?(?:\\d{1,4}|[a-z]{1,2}|[ivxl]{1,6}|[*†‡§¶]{1,3})\\s*[\\])]?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LEADING_MARK =
            Pattern.compile("\\A\\s*(?:[\\[(]\\s*(?:\\d{1,4}|[a-z]{1,2}|[*†‡])\\s*[\\])]|[\\^↑])\\s*+(?=.)");

    private static final Set<String> CONTAINERS = Set.of("li", "p", "div", "dd", "dt", "aside", "section", "tr", "td");
    private static final Pattern WORD_NOTE = Pattern.compile("_?(?:ftn|edn|fn|en|foot|end|note)[_a-z-]*\\d+");
    private static final int FARTHEST = 4;

    /** A reference in the text: the element that is its mark, the note it leads to and what it prints. */
    record Reference(Element mark, Element note, String printed) {}

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<Element, Reference> references = new IdentityHashMap<>();
    private final Map<Element, String> notes = new IdentityHashMap<>();
    private final Map<Element, String> ids = new IdentityHashMap<>();
    private final Map<Element, String> lists = new IdentityHashMap<>();
    private final Map<Element, Boolean> backLinks = new IdentityHashMap<>();
    private final Map<Element, Boolean> markPlaces = new IdentityHashMap<>();

    HtmlNotes(Document page) {
        for (Element element : page.getAllElements()) {
            name(element.id(), element);
            if (element.nameIs("a")) {
                name(element.attr("name"), element);
            }
        }
        for (Element link : page.getElementsByTag("a")) {
            take(link);
        }
        page.select("ol.references > li, ul.references > li, .footnotes > ol > li, .endnotes > ol > li,"
                        + " [role=doc-endnotes] > ol > li, [role=doc-footnote], [role=doc-endnote]")
                .forEach(this::add);
        for (Element element : page.getElementsByAttribute("epub:type")) {
            if (isTyped(element, "footnote", "endnote", "rearnote", "note")) {
                add(element);
            }
        }
    }

    private void name(String id, Element element) {
        if (!id.isEmpty()) {
            byId.putIfAbsent(id, element);
        }
    }

    /** The reference whose mark an element is, or null. */
    Reference reference(Element element) {
        return references.get(element);
    }

    /** The list that a note belongs to, or null for an element that is none. */
    String listOf(Element element) {
        return notes.get(element);
    }

    /** What a note says, without what leads back. */
    String words(Element note) {
        StringBuilder words = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof Element element) {
                            if (isLeftOut(element)) {
                                return FilterResult.SKIP_ENTIRELY;
                            }
                            if (element.isBlock() || element.nameIs("br")) {
                                words.append(' ');
                            }
                        } else if (node instanceof TextNode text) {
                            words.append(text.getWholeText());
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                note);
        return LEADING_MARK.matcher(words).replaceFirst("");
    }

    private boolean isLeftOut(Element element) {
        return backLinks.containsKey(element)
                || Surroundings.isSilent(element)
                || element.hasClass("mw-cite-backlink")
                || "doc-backlink".equals(element.attr("role"));
    }

    private void take(Element link) {
        String href = link.attr("href");
        if (!href.startsWith("#") || href.length() < 2) {
            return;
        }
        Element target = byId.get(href.substring(1));
        if (target == null) {
            target = byId.get(HtmlText.unescaped(href.substring(1)));
        }
        if (target == null) {
            return;
        }
        if (leadsBack(link, target)) {
            backLinks.put(link, true);
            return;
        }
        if (!isMark(link)) {
            return;
        }
        Element note = container(target);
        if (note == null || isInside(link, note)) {
            return;
        }
        Element mark = whole(link);
        add(note);
        references.put(mark, new Reference(mark, note, printed(mark.text())));
        Element place = link;
        for (int up = 0; up < 3 && place != null; up++, place = place.parent()) {
            if (up == 0 || !place.isBlock()) {
                markPlaces.put(place, true);
            }
        }
    }

    private boolean leadsBack(Element link, Element target) {
        return markPlaces.containsKey(target)
                || "doc-backlink".equals(link.attr("role"))
                || isTyped(link, "backlink")
                || link.className().contains("footnote-back")
                || isInNote(link) && target.selectFirst("a[href]") != null && holdsMark(target);
    }

    private boolean holdsMark(Element target) {
        return target.getElementsByTag("a").stream().anyMatch(markPlaces::containsKey);
    }

    private boolean isInNote(Element link) {
        Element at = link;
        for (int up = 0; at != null && up < FARTHEST; up++, at = at.parent()) {
            if (notes.containsKey(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(Element link) {
        boolean said = "doc-noteref".equals(link.attr("role"))
                || isTyped(link, "noteref")
                || link.className().contains("footnote-ref")
                || link.className().contains("noteref")
                || link.parent() != null && link.parent().hasClass("reference");
        return said || MARK.matcher(link.text().strip()).matches();
    }

    private static boolean isTyped(Element element, String... types) {
        List<String> has = List.of(element.attr("epub:type").split("\\s+"));
        return Arrays.stream(types).anyMatch(has::contains);
    }

    /** The mark with its superscript and its brackets. */
    private static Element whole(Element link) {
        Element whole = link;
        for (Element up = link.parent(); up != null && !up.isBlock(); up = up.parent()) {
            if (!printed(up.text()).equals(printed(link.text()))) {
                break;
            }
            whole = up;
        }
        return whole;
    }

    private static String printed(String text) {
        return text.replaceAll("[\\[\\]()\\s]+", " ").strip();
    }

    private static Element container(Element target) {
        Element at = target;
        for (int up = 0; at != null && up < FARTHEST; up++, at = at.parent()) {
            if (at.nameIs("body") || at.nameIs("html") || at.normalName().matches("h[1-6]")) {
                return null;
            }
            if (CONTAINERS.contains(at.normalName())) {
                Element parent = at.parent();
                boolean wrapped = at.nameIs("p")
                        && parent != null
                        && WORD_NOTE
                                .matcher(parent.id().toLowerCase(Locale.ROOT))
                                .matches();
                return wrapped ? parent : at;
            }
        }
        return null;
    }

    private static boolean isInside(Element inner, Element outer) {
        for (Element at = inner; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private void add(Element note) {
        notes.putIfAbsent(note, list(note));
        ids.putIfAbsent(note, String.valueOf(ids.size()));
    }

    /** What tells a note among all of the page. */
    String id(Element note) {
        return ids.get(note);
    }

    /** Notes of one list element are a series; those that stand each for itself are one, too. */
    private String list(Element note) {
        Element parent = note.parent();
        boolean listed = parent != null && (parent.nameIs("ol") || parent.nameIs("ul") || parent.nameIs("dl"));
        return listed ? lists.computeIfAbsent(parent, one -> "list-" + lists.size()) : "notes";
    }
}
