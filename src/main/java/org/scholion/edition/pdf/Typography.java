package org.scholion.edition.pdf;

/**
 * The look of an edition, as properties of formatting objects. Keeps have strengths instead of "always": what cannot
 * be kept on one page, a row longer than a page say, then breaks instead of running off it.
 */
final class Typography {
    private static final String KEEP_TOGETHER = "; keep-together.within-page: 9";
    private static final String KEEP_WITH_NEXT = "; keep-with-next.within-page: 9";
    private static final String SMALL = "font-size: 9pt; line-height: 12pt";
    private static final String SMALLER = "font-size: 8.5pt; line-height: 11.5pt";
    private static final String GREY = "#6b6456";
    private static final String LINE = "#8c8577";
    private static final String RED = "#8a1c1c";

    static final String ROOT = "font-size: 10.5pt; line-height: 14.5pt; "
            + "line-height-shift-adjustment: disregard-shifts; hyphenate: false";
    static final String PAGE = "page-width: 210mm; page-height: 297mm; margin-top: 15mm; margin-bottom: 15mm; "
            + "margin-left: 35mm; margin-right: 35mm";
    static final String RUNNING_HEAD = "font-size: 8.5pt; line-height: 11pt; text-align-last: justify; "
            + "padding-bottom: 3pt; border-bottom: 0.4pt solid " + LINE + "; color: #4a463d";
    static final String PAGE_NUMBER = "font-size: 9pt; text-align: center; color: #4a463d";
    static final String FOOTNOTE_RULE =
            "leader-pattern: rule; leader-length: 28mm; rule-thickness: 0.4pt; color: " + LINE;

    static final String SERIES = "font-size: 9.5pt; letter-spacing: 1.2pt; space-after: 10pt; color: " + RED;
    static final String TITLE_PAGE_TITLE = "role: P; font-size: 28pt; line-height: 35pt; space-after: 16pt";
    static final String TITLE_PAGE_CREATOR =
            "font-size: 13pt; line-height: 18pt; font-style: italic; space-after: 10pt";
    static final String TITLE_PAGE_HEADING =
            "font-size: 11pt; font-style: italic; space-before: 12pt; space-after: 4pt" + KEEP_WITH_NEXT;
    static final String FACTS = "table-layout: fixed; width: 100%; font-size: 9.5pt; line-height: 13pt";
    static final String FACT_CELL = "padding: 1.5pt 0pt 1.5pt 0pt";
    static final String FACT_LABEL = "color: " + GREY;
    static final String UNKNOWN_FACT = "color: " + GREY;

    static final String TITLE =
            "role: H1; font-size: 20pt; line-height: 25pt; text-align: start; space-after: 14pt" + KEEP_WITH_NEXT;
    static final String SECTION = "font-size: 14pt; line-height: 18pt; text-align: start; "
            + "space-before: 18pt; space-after: 6pt" + KEEP_TOGETHER + KEEP_WITH_NEXT;
    static final String SUBSECTION = "font-size: 11.5pt; line-height: 15pt; font-style: italic; text-align: start; "
            + "space-before: 13pt; space-after: 6pt" + KEEP_TOGETHER + KEEP_WITH_NEXT;
    static final String FIRST_PARAGRAPH = "text-indent: 0pt; space-before: 4pt; widows: 2; orphans: 2";
    static final String PARAGRAPH = "text-indent: 5mm; widows: 2; orphans: 2";
    static final String QUOTATION = "role: BlockQuote; start-indent: 8mm; end-indent: 8mm; "
            + "font-size: 9.5pt; line-height: 13pt; space-before: 7pt; space-after: 7pt";
    static final String LIST = "provisional-distance-between-starts: 5mm; provisional-label-separation: 1mm; "
            + "space-before: 4pt; space-after: 6pt";
    static final String LIST_ITEM = "text-align: start";
    static final String CAPTION = SMALL + "; font-style: italic; text-align: start; "
            + "start-indent: 8mm; end-indent: 8mm; space-before: 6pt; space-after: 8pt" + KEEP_TOGETHER;
    static final String TABLE_SOURCE = SMALLER + "; text-align: start; space-before: 3pt; space-after: 10pt; "
            + "keep-with-previous.within-page: 9";

    private static final String TABLE_FRAME = "table-layout: fixed; width: 100%; " + SMALL
            + "; border-before-style: solid; border-before-width: 0.8pt"
            + "; border-after-style: solid; border-after-width: 0.8pt";
    static final String TABLE = TABLE_FRAME + "; space-before: 8pt; space-after: 6pt";
    static final String INFOBOX = TABLE_FRAME + "; space-before: 6pt; space-after: 14pt; background-color: #faf8f3";
    static final String ROW = "keep-together.within-page: 9";
    static final String CELL = "padding: 2pt 4pt 2pt 4pt; border-bottom: 0.4pt solid " + LINE;
    static final String CELL_WORDS = "start-indent: 0pt; end-indent: 0pt";

    static final String FOOTNOTE_MARK = "font-size: 6.5pt; baseline-shift: 3.6pt; line-height: 6.5pt; "
            + "font-style: normal; font-weight: normal; color: " + RED;
    /** All that a heading, a caption or a table might hand down is set back. */
    static final String FOOTNOTE = SMALLER + "; font-style: normal; font-weight: normal; text-align: justify; "
            + "text-align-last: start; start-indent: 5mm; end-indent: 0pt; text-indent: -5mm; color: black; "
            + "space-after: 2pt";

    static final String FOOTNOTE_NUMBER = "color: " + RED;

    static final String BACK_SECTION =
            "role: H2; font-size: 14pt; line-height: 18pt; " + "space-before: 26pt; space-after: 6pt" + KEEP_WITH_NEXT;
    static final String BACK_SUBSECTION = "role: H3; font-size: 11pt; line-height: 15pt; font-style: italic; "
            + "space-before: 10pt; space-after: 4pt" + KEEP_WITH_NEXT;
    static final String NOTES =
            "provisional-distance-between-starts: 9mm; provisional-label-separation: 2mm; " + SMALLER;
    static final String REFERENCE = "font-size: 9.5pt; line-height: 13pt; start-indent: 8mm; text-indent: -8mm; "
            + "text-align: start; space-after: 3pt";
    static final String UNKNOWN_OF_WORK = SMALL + "; start-indent: 8mm; text-indent: -8mm";

    static final String CHECKLIST_PAGE =
            "page-width: 210mm; page-height: 297mm; margin-top: 12mm; margin-bottom: 12mm; "
                    + "margin-left: 18mm; margin-right: 18mm";
    static final String CHECKLIST_WORK =
            "font-size: 10.5pt; line-height: 14pt; text-align: start; start-indent: 0pt; end-indent: 0pt"
                    + KEEP_TOGETHER;
    static final String CHECKLIST_HEAD =
            "number-columns-spanned: 4; padding: 6pt 4pt 4pt 0pt; border-bottom: 0.4pt solid " + LINE;
    static final String CHECKLIST_TABLE = TABLE_FRAME + "; text-align: start; space-before: 8pt";
    static final String TICK_BOX =
            "block-progression-dimension: 4mm; inline-progression-dimension: 4mm; " + "border: 0.8pt solid black";
    static final String CHECKLIST_PLACE = "font-size: 10.5pt; line-height: 13pt; " + CELL_WORDS;
    static final String CHECKLIST_CLAIM = "space-before: 2pt; " + CELL_WORDS;
    static final String CHECKLIST_PASSAGE = SMALLER + "; space-before: 1pt; color: " + GREY + "; " + CELL_WORDS;
    static final String CHECKLIST_ROOM =
            "line-height: 13pt; padding-top: 17pt; border-bottom: 0.4pt dotted " + LINE + "; " + CELL_WORDS;

    private Typography() {}
}
