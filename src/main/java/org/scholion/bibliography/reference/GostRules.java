package org.scholion.bibliography.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads references after the Russian standard (GOST R 7.0.5-2008): names and title, "//" before the periodical, and
 * areas that a full stop and a dash divide.
 */
final class GostRules {
    private static final String NAME = "\\p{Lu}[\\p{L}'’ʼ-]+,? (?:\\p{Lu}\\. ?){1,3}";
    private static final Pattern NAMES = Pattern.compile("(?<names>" + NAME + "(?:, ?" + NAME + "){0,200})");

    /** "М.: Наука, 1999", "Алма-Ата, 1999", "1999" */
    private static final Pattern IMPRINT = Pattern.compile(
            "(?:(?<place>\\p{Lu}[^:—–,\u0001]{0,30}?)(?: ?: ?(?<publisher>[^—–\u0001]+?))?, )?(?<year>\\d{4}(?:[—–-]\\d{4})?)\\.?(?=[ —–\u0001]|$)");

    /** "Барнаул, 1999" after a full stop, in the older manner. */
    private static final Pattern SENTENCE_IMPRINT = Pattern.compile(
            "(?<=\\. |\u0001 )\\p{Lu}[^:,.—–\u0001]{0,30}\\.?(?: ?: ?[^—–\u0001,]+)?, \\d{4}(?=[. \u0001]|$)");

    /** "Известия (12 мая 2008)" */
    private static final Pattern SITE =
            Pattern.compile("(?<=\\. )(?<site>(?:(?!\\. )[^()\u0001]){2,60}) \\((?<date>" + DateWords.DAY + ")\\)");

    private final Draft draft;

    private GostRules(Draft draft) {
        this.draft = draft;
    }

    static boolean read(Draft draft) {
        String text = draft.text();
        boolean divided = text.contains(". — ") || text.contains(". – ") || text.contains(" // ");
        boolean cyrillic = text.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                        .limit(10)
                        .count()
                == 10;
        return (divided || cyrillic) && new GostRules(draft).readAll(divided);
    }

    private boolean readAll(boolean divided) {
        String open = draft.open();
        int from = draft.firstOpen();
        Matcher names = NAMES.matcher(open).region(from, open.length());
        boolean named = names.lookingAt();
        int start = named ? names.end() : from;
        int dash = areaEnd(open, start);
        int slashes = open.indexOf(" // ", start);
        Matcher site = SITE.matcher(open).region(start, open.length()).useTransparentBounds(true);
        boolean web = !divided && site.find();
        Matcher sentence =
                SENTENCE_IMPRINT.matcher(open).region(start, open.length()).useTransparentBounds(true);
        boolean old = !divided && !web && named && sentence.find();
        if (old) {
            dash = sentence.start();
        }
        if (!named && !(divided && dash < open.length()) && !web) {
            return false;
        }
        int titleEnd = slashes >= 0 && slashes < dash ? slashes : web ? site.start() : titleEnd(open, start, dash);
        if (!divided && !web && !old) {
            return false;
        }
        if (named) {
            NameList.of(names.group("names"))
                    .ifPresent(
                            list -> draft.putNames("author", list, names.start("names"), names.end("names"), "gost"));
        }
        putTrimmed("title", start, titleEnd);
        if (slashes >= 0 && slashes < dash) {
            draft.take(slashes, slashes + 4);
            putTrimmed("container-title", slashes + 4, containerEnd(open, slashes + 4, dash));
        }
        if (web) {
            putTrimmed("container-title", site.start("site"), site.end("site"));
            DateWords.read(site.group("date"))
                    .ifPresent(date -> draft.put("issued", date.value(), site.start(), site.end(), "gost"));
        }
        readImprint(dash);
        return true;
    }

    private static int areaEnd(String open, int from) {
        Matcher dash = Pattern.compile("[.\u0001)]? [—–] |\\. (?=\\d{4}[.,])")
                .matcher(open)
                .region(from, open.length());
        return dash.find() ? dash.start() : open.length();
    }

    /** A single slash begins who is responsible; the title ends before it, or before what was understood already. */
    private static int titleEnd(String open, int from, int dash) {
        int end = dash;
        int slash = open.indexOf(" / ", from);
        int blot = open.indexOf(Draft.BLOT, from);
        if (slash >= 0) {
            end = Math.min(end, slash);
        }
        return blot >= 0 ? Math.min(end, blot) : end;
    }

    private static int containerEnd(String open, int from, int dash) {
        int end = dash;
        for (String mark : new String[] {" / ", " : ["}) {
            int at = open.indexOf(mark, from);
            end = at < 0 ? end : Math.min(end, at);
        }
        return end;
    }

    private void putTrimmed(String field, int from, int to) {
        int start = from;
        int end = to;
        String open = draft.open();
        while (start < end && " .:,—–/\u0001".indexOf(open.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " .:,—–/\u0001".indexOf(open.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start < end) {
            draft.putWords(field, start, end, "gost");
        }
    }

    private void readImprint(int from) {
        Matcher imprint = IMPRINT.matcher(draft.open()).region(from, draft.length());
        if (imprint.find()) {
            if (imprint.group("place") != null) {
                draft.putWords("publisher-place", imprint.start("place"), imprint.end("place"), "gost");
            }
            if (imprint.group("publisher") != null) {
                draft.putWords("publisher", imprint.start("publisher"), imprint.end("publisher"), "gost");
            }
            DateWords.read(imprint.group("year").replace('—', '–'))
                    .ifPresent(date ->
                            draft.put("issued", date.value(), imprint.start("year"), imprint.end("year"), "gost"));
            draft.take(imprint.start(), imprint.end());
        }
    }
}
