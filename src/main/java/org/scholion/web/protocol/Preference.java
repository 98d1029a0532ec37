package org.scholion.web.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a client wants a container to be told (Web Annotation Protocol, section 4.2, on RFC 7240).
 *
 * @param minimal without its first page
 * @param iris with the IRIs of the annotations only
 */
record Preference(boolean minimal, boolean iris) {
    private static final String MINIMAL = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
    private static final String IRIS = "http://www.w3.org/ns/oa#PreferContainedIRIs";
    private static final String DESCRIPTIONS = "http://www.w3.org/ns/oa#PreferContainedDescriptions";
    private static final Pattern INCLUDE = Pattern.compile("(?i)\\binclude\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]+))");

    /**
     * Reads the headers {@code Prefer}. What is unknown is ignored; where IRIs and descriptions are both asked for, these
     * are given, which hold the IRIs.
     */
    static Preference parse(List<String> headers) {
        Set<String> wanted = headers.stream()
                .flatMap(header -> INCLUDE.matcher(header).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(list -> Arrays.stream(list.trim().split("\\s+", -1)))
                .collect(Collectors.toSet());
        return new Preference(wanted.contains(MINIMAL), wanted.contains(IRIS) && !wanted.contains(DESCRIPTIONS));
    }
}
