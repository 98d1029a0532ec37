package org.scholion.web.protocol;

import java.util.Arrays;
import java.util.List;

/** Entity tags (RFC 9110, section 8.8.3). */
final class Tags {
    private Tags() {}

    static String of(String opaque) {
        return "\"" + opaque + "\"";
    }

    /**
     * Whether one of the tags in some headers is the present one.
     *
     * @param weak whether a weak tag may match: to be had is less than to be changed
     */
    static boolean matches(List<String> headers, String present, boolean weak) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .map(tag -> weak && tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(present));
    }
}
