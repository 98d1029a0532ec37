package org.scholion.document.tei;

import java.util.Set;
import java.util.regex.Pattern;

/** What the elements of TEI P5 are to somebody who reads the text; those that are nothing of this stand within a line. */
final class TeiElements {
    /** The other member of each choice is what a reader reads (TEI P5, section 12). */
    private static final Set<String> LEFT_OUT = Set.of(
            "sic",
            "orig",
            "abbr",
            "del",
            "surplus",
            "facsimile",
            "sourceDoc",
            "standOff",
            "figDesc",
            "gap",
            "teiHeader",
            "script",
            "style",
            "svg",
            "desc",
            "binaryObject");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "ab",
            "l",
            "lg",
            "div",
            "div1",
            "div2",
            "div3",
            "div4",
            "div5",
            "div6",
            "div7",
            "head",
            "list",
            "item",
            "label",
            "table",
            "row",
            "cell",
            "quote",
            "cit",
            "sp",
            "speaker",
            "stage",
            "opener",
            "closer",
            "salute",
            "signed",
            "dateline",
            "epigraph",
            "front",
            "body",
            "back",
            "group",
            "text",
            "titlePart",
            "docTitle",
            "titlePage",
            "byline",
            "trailer",
            "figure",
            "fw",
            "argument",
            "postscript",
            "listBibl",
            "bibl",
            "floatingText",
            "docAuthor",
            "docDate",
            "docImprint");

    private static final Pattern DIVISION = Pattern.compile("div[1-7]?");

    private TeiElements() {}

    /** Whether its words are none of the reading text. */
    static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name);
    }

    /** Whether it begins and ends a block. */
    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    /** Whether it is a part of the text with a heading of its own. */
    static boolean isDivision(String name) {
        return DIVISION.matcher(name).matches();
    }

    /** Whether it holds the whole text, so that its language is that of the document. */
    static boolean isRoot(String name) {
        return name.equals("TEI") || name.equals("text") || name.equals("body") || name.equals("teiCorpus");
    }
}
