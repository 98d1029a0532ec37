package org.scholion.bibliography.finding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslItem;

/** Page numbers: ranges as the house writes them, with an en dash and both ends in full. */
final class PageRules {
    private static final String PAGE = "page";
    private static final String EXTENT = "number-of-pages";

    private static final Pattern LABEL =
            Pattern.compile("(?i)^(?:pp?\\.?|pages?|pgs?\\.|s\\.|стр\\.|с\\.)\\s*(?=[\\divxlc])");
    private static final Pattern COUNT =
            Pattern.compile("(?i)(?:[ivxlc]+,\\s*)?(\\d+)\\s*(?:pp?\\.?|pages|s\\.|стр\\.|с\\.)");
    private static final Pattern HYPHEN = Pattern.compile("(?i)(?<![\\w.])(\\d+|[ivxlc]+)\\s*(?:-{1,3}|‒|−|—|-–)\\s*"
            + "(\\d+|[ivxlc]+)(?![\\w.])|(?<![\\w.])(\\d+|[ivxlc]+)(?: – |– | –)(\\d+|[ivxlc]+)(?![\\w.])");
    private static final Pattern RANGE = Pattern.compile("(?<!\\w)(\\d+)\\s*[-–—]+\\s*(\\d+)(?!\\w)");
    private static final Pattern OPEN = Pattern.compile("(?i).*\\d\\s*(?:[-–—]+|ff?\\.?|et seqq?\\.|sqq?\\.)\\s*");

    private PageRules() {}

    static List<Rule> rules() {
        return List.of(PageRules::written, PageRules::ranges, PageRules::extent);
    }

    private static void written(CslItem item, Sink out) {
        String page = item.text(PAGE).orElse(null);
        if (page == null) {
            return;
        }
        Matcher count = COUNT.matcher(page.strip());
        if (count.matches()) {
            Fix move = present -> present.with(EXTENT, count.group(1)).without(PAGE);
            boolean free = item.text(EXTENT).map(count.group(1)::equals).orElse(true);
            out.add(Check.PAGE_COUNT, PAGE, page, free ? move : null);
            return;
        }
        Matcher label = LABEL.matcher(page.strip());
        if (label.find()) {
            out.add(Check.PAGE_LABEL, PAGE, page, Fix.text(PAGE, label.replaceFirst("")));
        }
        if (OPEN.matcher(page).matches()) {
            out.add(Check.PAGE_OPEN, PAGE, page);
        }
        String dashed = withDashes(page);
        if (!dashed.equals(page)) {
            out.add(Check.PAGE_HYPHEN, PAGE, page, Fix.text(PAGE, dashed));
        }
    }

    private static String withDashes(String page) {
        return HYPHEN.matcher(page)
                .replaceAll(range -> range.group(1) == null
                        ? range.group(3) + "–" + range.group(4)
                        : range.group(1) + "–" + range.group(2));
    }

    private static void ranges(CslItem item, Sink out) {
        String page = item.text(PAGE).orElse("");
        String full = RANGE.matcher(page)
                .replaceAll(range -> range.group().replaceFirst("\\d+$", last(range.group(1), range.group(2))));
        if (!full.equals(page)) {
            out.add(Check.PAGE_ABBREVIATED, PAGE, page, Fix.text(PAGE, full));
        }
        Matcher range = RANGE.matcher(full);
        while (range.find()) {
            if (compare(range.group(1), range.group(2)) > 0) {
                out.add(Check.PAGE_REVERSED, PAGE, page);
            }
        }
    }

    /** "3" after "172" is "173"; what would still be smaller than the first is no abbreviation. */
    private static String last(String first, String written) {
        if (written.length() >= first.length()) {
            return written;
        }
        String full = first.substring(0, first.length() - written.length()) + written;
        return compare(full, first) > 0 ? full : written;
    }

    private static int compare(String one, String other) {
        String a = one.replaceFirst("^0+(?=.)", "");
        String b = other.replaceFirst("^0+(?=.)", "");
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static void extent(CslItem item, Sink out) {
        Optional<String> extent = item.text(EXTENT).map(String::strip).filter(text -> text.matches("\\d+"));
        String page = item.text(PAGE).orElse("");
        if (extent.isEmpty()) {
            return;
        }
        Matcher range = RANGE.matcher(page);
        while (range.find()) {
            if (compare(range.group(2), extent.get()) > 0) {
                out.add(Check.PAGE_BEYOND_END, PAGE, page + ", of " + extent.get());
            }
        }
    }
}
