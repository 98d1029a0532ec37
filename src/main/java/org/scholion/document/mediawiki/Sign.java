package org.scholion.document.mediawiki;

import java.util.regex.Pattern;

/**
 * What stands in a half-read text for what has been read: an opening noncharacter, a number, and the closing one. The
 * characters are Unicode's noncharacters, which no text holds; those of a file that does are dropped first.
 */
enum Sign {
    /** A reference to a note. */
    NOTE('\uFDD0'),
    /** An infobox, on a line of its own. */
    BOX('\uFDD1'),
    /** Words that are no markup, whatever they look like. */
    LITERAL('\uFDD2');

    static final char CLOSE = '\uFDD8';
    /** Around the words of an unknown template. */
    static final char UNKNOWN = '\uFDD9';

    static final char UNKNOWN_END = '\uFDDA';
    private static final Pattern ALL = Pattern.compile("[\uFDD0-\uFDEF]+");

    private final char open;

    Sign(char open) {
        this.open = open;
    }

    char open() {
        return open;
    }

    /** The sign for the thing of a number. */
    String of(int number) {
        return open + String.valueOf(number) + CLOSE;
    }

    /** The text without characters that could be taken for signs. */
    static String without(String text) {
        return ALL.matcher(text).replaceAll("");
    }
}
