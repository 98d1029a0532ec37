package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class SecurityHeadersTest {

    @Test
    void pagesAndOtherAnswersHaveOnePolicyButForTheStyleAttributesOfPages() throws Exception {
        Map<String, String> pages =
                directives(webXml("/web-app/context-param[param-name='primefaces.CSP_POLICY']/param-value"));

        assertThat(pages.remove("style-src-attr"))
                .startsWith("'unsafe-hashes' 'sha256-")
                .doesNotContain("inline");
        assertThat(pages).containsExactlyEntriesOf(directives(SecurityHeaders.POLICY));
    }

    @Test
    void thePolicyAllowsNoScriptOrStyleWithinAPage() {
        assertThat(SecurityHeaders.POLICY).doesNotContain("unsafe").doesNotContain("*");
    }

    @Test
    void primeFacesFindsTheScriptsAtTheEndWhereItAddsItsNonce() throws Exception {
        assertThat(webXml("/web-app/context-param[param-name='primefaces.CSP_POLICY']/param-value"))
                .endsWith("; script-src 'self'");
    }

    @Test
    void theContainerTakesWhatThePagesLimitLetsThrough() throws Exception {
        String limit = Long.toString(PageBodyLimit.BYTES);

        assertThat(webXml("//multipart-config/max-file-size")).isEqualTo(limit);
        assertThat(webXml("//multipart-config/max-request-size")).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "/documents/index.xhtml, no-store",
        "/api/v1/works, no-store",
        "/resources/styles/scholion.css, no-cache",
        "/resources/images/icons.svg, max-age=3600",
        "/resources/fonts/fonts.css, no-cache",
        "/resources/fonts/noto-serif-latin-400-normal.woff2, max-age=604800",
        "/jakarta.faces.resource/core.js.xhtml,",
    })
    void keepsPagesOutOfCachesAndFilesInThemAsLongAsTheyStayTheSame(String path, String expected) {
        assertThat(SecurityHeaders.cacheControl(path)).isEqualTo(expected);
    }

    private static Map<String, String> directives(String policy) {
        return Arrays.stream(policy.split("; "))
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(
                        directive -> directive[0], directive -> directive[1], (a, b) -> a + b, LinkedHashMap::new));
    }

    private static String webXml(String path) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("webapp", "WEB-INF", "web.xml").toFile());
        return XPathFactory.newInstance().newXPath().evaluate(path, document).strip();
    }
}
