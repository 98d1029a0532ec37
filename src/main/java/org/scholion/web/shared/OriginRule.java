package org.scholion.web.shared;

import java.util.Locale;
import java.util.Set;

/**
 * Tells requests that a page of ours sent from those that another site's page made a browser send. By Fetch Metadata
 * (W3C Sec-Fetch-Site) where the browser gives it, otherwise by Origin (RFC 6454).
 */
public final class OriginRule {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private OriginRule() {}

    /**
     * Whether a request may act with the cookies that came with it.
     *
     * @param fetchSite the header Sec-Fetch-Site, or null
     * @param origin the header Origin, or null
     * @param own the origins of this server
     * @return false also where neither header says where a changing request comes from
     */
    public static boolean allows(String method, String fetchSite, String origin, Set<String> own) {
        return SAFE_METHODS.contains(method) || isOwn(fetchSite, origin, own);
    }

    /** Whether a request was sent by a page of ours, whatever its method. */
    public static boolean isOwn(String fetchSite, String origin, Set<String> own) {
        if (fetchSite != null) {
            return OWN_SITES.contains(fetchSite.strip().toLowerCase(Locale.ROOT));
        }
        return origin != null && own.contains(origin.strip().toLowerCase(Locale.ROOT));
    }
}
