package org.scholion.document.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells what of a page is not its text: what nobody reads, and what stands around the text on every page of a site. */
final class Surroundings {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "head",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "button",
            "input",
            "rp",
            "map",
            "frameset",
            "applet");

    private Surroundings() {}

    /** Whether nothing of an element is words of the text: scripts, styles, pictures, forms, what is hidden. */
    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .contains("display:none")
                || element.hasClass("mw-editsection");
    }

    /** Whether the words of an element lead about the site, instead of being its author's. */
    static boolean isFurniture(Element element) {
        String name = element.normalName();
        String role = element.attr("role");
        return name.equals("nav")
                || role.equals("navigation")
                || role.equals("banner")
                || role.equals("contentinfo")
                || role.equals("search")
                || (name.equals("footer") || name.equals("header"))
                        && element.parent() != null
                        && element.parent().nameIs("body")
                        && element.selectFirst("h1") == null
                || element.hasClass("navbox")
                || element.hasClass("toc")
                || element.id().equals("toc")
                || element.hasClass("catlinks")
                || element.hasClass("noprint");
    }
}
