package org.scholion.document.epub;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.scholion.document.html.HtmlText;
import org.scholion.document.reading.SafeXml;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.document.reading.ZipPackage;

/**
 * What an EPUB says of itself.
 *
 * @param title or null
 * @param chapters paths of the parts of the spine, in reading order
 * @param pageList the printed pages: where they begin (path of the chapter, a number sign, id) and their labels
 */
record OpenPackage(String title, List<String> chapters, Map<String, String> pageList) {
    static final String CONTAINER = "META-INF/container.xml";

    /** @throws UnreadableDocument with {@link Reason#DAMAGED} if there is no spine */
    static OpenPackage of(ZipPackage parts) {
        String[] root = new String[1];
        parts.stream(CONTAINER)
                .ifPresent(part -> SafeXml.read(part, xml -> {
                    if (root[0] == null
                            && xml.isStartElement()
                            && xml.getLocalName().equals("rootfile")) {
                        root[0] = SafeXml.attribute(xml, "full-path");
                    }
                }));
        if (root[0] == null) {
            throw damaged("it does not say where its parts are");
        }
        byte[] opf = parts.part(root[0]).orElseThrow(() -> damaged("its list of parts is missing"));
        Map<String, String> items = new HashMap<>();
        List<String> spine = new ArrayList<>();
        String[] navigation = new String[1];
        StringBuilder title = new StringBuilder();
        boolean[] inTitle = {false};
        SafeXml.read(new ByteArrayInputStream(opf), xml -> {
            if (xml.getEventType() == XMLStreamConstants.CHARACTERS && inTitle[0]) {
                title.append(xml.getText());
            }
            if (xml.isEndElement()) {
                inTitle[0] = false;
            }
            if (!xml.isStartElement()) {
                return;
            }
            switch (xml.getLocalName()) {
                case "title" -> inTitle[0] = title.length() == 0;
                case "item" -> {
                    String path = resolved(root[0], SafeXml.attribute(xml, "href"));
                    items.put(SafeXml.attribute(xml, "id"), path);
                    String properties = SafeXml.attribute(xml, "properties");
                    boolean ncx = "application/x-dtbncx+xml".equals(SafeXml.attribute(xml, "media-type"));
                    if (properties != null && properties.contains("nav") || ncx && navigation[0] == null) {
                        navigation[0] = path;
                    }
                }
                case "itemref" -> {
                    if (!"no".equals(SafeXml.attribute(xml, "linear"))) {
                        spine.add(SafeXml.attribute(xml, "idref"));
                    }
                }
                default -> {
                    // What shops and shelves need is not kept.
                }
            }
        });
        List<String> chapters = spine.stream()
                .map(items::get)
                .filter(path -> path != null && !path.equals(navigation[0]))
                .distinct()
                .toList();
        if (chapters.isEmpty()) {
            throw damaged("it names no chapters (it has no spine)");
        }
        return new OpenPackage(title.toString(), chapters, pageList(parts, navigation[0]));
    }

    private static Map<String, String> pageList(ZipPackage parts, String navigation) {
        Map<String, String> pages = new HashMap<>();
        if (navigation == null) {
            return pages;
        }
        parts.part(navigation).ifPresent(bytes -> {
            Document list = Jsoup.parse(HtmlText.decode(bytes), "", Parser.xmlParser());
            for (Element link : list.select("nav a[href]")) {
                Element nav = link.closest("nav");
                boolean printed = nav != null
                        && (nav.attr("epub:type").contains("page-list")
                                || nav.attr("role").equals("doc-pagelist"));
                if (printed) {
                    put(pages, navigation, link.attr("href"), link.text());
                }
            }
            for (Element target : list.select("pageTarget")) {
                Element content = target.selectFirst("content");
                Element label = target.selectFirst("text");
                if (content != null && label != null) {
                    put(pages, navigation, content.attr("src"), label.text());
                }
            }
        });
        return pages;
    }

    private static void put(Map<String, String> pages, String from, String href, String label) {
        int hash = href.indexOf('#');
        String path = resolved(from, hash < 0 ? href : href.substring(0, hash));
        pages.put(path + "#" + (hash < 0 ? "" : href.substring(hash + 1)), label);
    }

    /** A path within the package, relative to the part that names it. */
    static String resolved(String from, String href) {
        if (href == null) {
            return "";
        }
        String plain = HtmlText.unescaped(href);
        if (plain.isEmpty()) {
            return from;
        }
        List<String> steps = new ArrayList<>(List.of(from.split("/")));
        steps.remove(steps.size() - 1);
        for (String step : plain.split("/")) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static UnreadableDocument damaged(String why) {
        return new UnreadableDocument(Reason.DAMAGED, -1, "This EPUB is damaged: " + why + ".");
    }
}
