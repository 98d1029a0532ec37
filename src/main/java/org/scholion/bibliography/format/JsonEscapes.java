package org.scholion.bibliography.format;

/** Escapes in the source of JSON that stand for what {@link PlainText} leaves out. */
public final class JsonEscapes {
    private JsonEscapes() {}

    /** The source without escapes of control characters and of halves of surrogate pairs. */
    public static String withoutControls(String json) {
        if (json.indexOf('\\') < 0) {
            return json;
        }
        StringBuilder clean = new StringBuilder(json.length());
        int i = 0;
        while (i < json.length()) {
            char c = json.charAt(i);
            if (c != '\\' || i + 1 >= json.length()) {
                clean.append(c);
                i++;
            } else {
                int length = escapeLength(json, i);
                if (length > 0) {
                    clean.append(json, i, i + length);
                }
                i += Math.abs(length);
            }
        }
        return clean.toString();
    }

    /** In chars; negative if the escape is to be left out. */
    private static int escapeLength(String json, int at) {
        char kind = json.charAt(at + 1);
        if (kind == 'b' || kind == 'f') {
            return -2;
        }
        int unit = unit(json, at);
        if (kind != 'u' || unit < 0) {
            return 2;
        }
        if (Character.isHighSurrogate((char) unit)) {
            int next = unit(json, at + 6);
            return next >= 0 && Character.isLowSurrogate((char) next) ? 12 : -6;
        }
        boolean kept = unit == '\t' || unit == '\n' || unit == '\r' || !Character.isISOControl(unit);
        return kept && !Character.isLowSurrogate((char) unit) ? 6 : -6;
    }

    /** The UTF-16 unit of an escape, or -1 where there is none. */
    private static int unit(String json, int at) {
        if (at + 6 > json.length() || json.charAt(at) != '\\' || json.charAt(at + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(json.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
