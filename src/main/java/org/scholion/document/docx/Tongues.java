package org.scholion.document.docx;

/** The language of a paragraph: that of its runs, if they agree. */
final class Tongues {
    private String common;
    private boolean mixed;
    private String lang;
    private String bidi;
    private boolean rightToLeft;

    void clear() {
        common = null;
        mixed = false;
        run();
    }

    /** A run begins. */
    void run() {
        lang = null;
        bidi = null;
        rightToLeft = false;
    }

    void lang(String latin, String complex, String eastAsian) {
        lang = latin == null ? eastAsian : latin;
        bidi = complex;
    }

    void rightToLeft(boolean is) {
        rightToLeft = is;
    }

    /** The run says something in its language. */
    void words(String words) {
        if (words.isBlank()) {
            return;
        }
        String own = rightToLeft ? bidi : lang;
        if (common == null && !mixed) {
            common = own;
            mixed = own == null;
        } else if (common != null && !common.equals(own)) {
            common = null;
            mixed = true;
        }
    }

    /** The language that all runs are in, or null. */
    String common() {
        return common;
    }
}
