package org.scholion.bibliography.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleRefusalTest {
    private static final String HEAD =
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"note\">";
    private static final String INFO = "<info><title>T</title><id>t</id></info>";
    private static final String CITATION = "<citation><layout><text variable=\"title\"/></layout></citation>";

    private static void take(String xml) throws StyleRefused {
        StyleRules.check(StyleReader.read(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String style(String content) {
        return HEAD + INFO + content + "</style>";
    }

    @Test
    void aSoundStyleIsTaken() {
        assertThatCode(() -> take(style(CITATION))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "<!DOCTYPE style>HEAD INFO CITATION</style>|document type",
                "<!DOCTYPE style [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>HEAD INFO CITATION&b;</style>|document type",
                "HEAD INFO CITATION|not well-formed",
                "HEAD<info><title>&eacute;</title><id>t</id></info>CITATION</style>|",
                "no markup|not well-formed",
                "<style version=\"1.0\" class=\"note\">INFO CITATION</style>|namespace",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>|namespace",
                "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"/>|root element",
                "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"2.0\" class=\"note\">INFO CITATION</style>|version",
                "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"x\">INFO CITATION</style>|class",
                "HEAD CITATION</style>|exactly one “info”",
                "HEAD<info><title>T</title></info>CITATION</style>|“id”",
                "HEAD INFO</style>|exactly one “citation”",
                "HEAD INFO<citation/></style>|exactly one “layout”",
                "HEAD INFO CITATION CITATION</style>|exactly one “citation”",
                "HEAD INFO CITATION<bibliography/></style>|exactly one “layout”",
                "HEAD<info><title>T</title><id>t</id><link rel=\"independent-parent\" href=\"http://www.zotero.org/styles/apa\"/></info></style>|“apa”",
                "HEAD INFO CITATION<include href=\"file:///etc/passwd\"/></style>|may not stand",
                "HEAD INFO CITATION<macro name=\"a\"><layout/></macro></style>|may not stand",
                "HEAD INFO CITATION<macro><text value=\"x\"/></macro></style>|a name",
                "HEAD INFO CITATION<macro name=\"a\"/><macro name=\"a\"/></style>|no other macro",
                "HEAD INFO CITATION<macro name=\"a\"><text macro=\"b\"/></macro></style>|no macro “b”",
                "HEAD INFO CITATION<macro name=\"a\"><text macro=\"a\"/></macro></style>|calls itself",
                "HEAD INFO CITATION<macro name=\"a\"><group><text macro=\"b\"/></group></macro><macro name=\"b\"><text macro=\"a\"/></macro></style>|calls itself",
                "HEAD INFO CITATION<macro name=\"a\"><text/></macro></style>|needs a variable, a macro",
                "HEAD INFO CITATION<macro name=\"a\"><names/></macro></style>|needs a variable",
                "HEAD INFO CITATION<macro name=\"a\"><choose><else/></choose></macro></style>|begins with “if”",
                "HEAD INFO CITATION<macro name=\"a\"><choose><if/></choose></macro></style>|no condition",
            })
    void whatIsNoStyleIsRefused(String script, String reason) {
        String xml = script.replace("HEAD", HEAD).replace("INFO", INFO).replace("CITATION", CITATION);

        assertThatThrownBy(() -> take(xml))
                .isInstanceOf(StyleRefused.class)
                .hasMessageContaining(reason == null ? "" : reason);
    }

    @Test
    void anEntityReadsNoFile(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "the secret");
        String xml = "<!DOCTYPE style [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                + style(CITATION).replace("<title>T<", "<title>&s;<");

        assertThatThrownBy(() -> take(xml)).isInstanceOf(StyleRefused.class).hasMessageNotContaining("the secret");
    }

    @Test
    void elementsOfOtherVocabulariesDoNothing() throws StyleRefused {
        String xml = style(
                CITATION
                        + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>");

        StyleNode style = StyleReader.read(xml);
        assertThat(style.all().map(StyleNode::name)).doesNotContain("include");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000})
    void deepNestingIsRefused(int depth) {
        String xml = style(
                CITATION + "<macro name=\"a\">" + "<group>".repeat(depth) + "</group>".repeat(depth) + "</macro>");

        assertThatThrownBy(() -> take(xml)).isInstanceOf(StyleRefused.class).hasMessageContaining("deep");
    }

    @Test
    void aLargeFileIsRefused() {
        String xml = style(CITATION + "<!--" + "x".repeat(StyleReader.LARGEST) + "-->");

        assertThatThrownBy(() -> take(xml)).isInstanceOf(StyleRefused.class).hasMessageContaining("bytes");
    }

    @Test
    void macrosThatMultiplyAreRefused() {
        StringBuilder macros = new StringBuilder("<macro name=\"m0\"><text variable=\"title\"/></macro>");
        for (int i = 1; i < 40; i++) {
            macros.append("<macro name=\"m").append(i).append("\">");
            macros.append(("<text macro=\"m" + (i - 1) + "\"/>").repeat(10)).append("</macro>");
        }

        assertThatThrownBy(() -> take(style(CITATION + macros)))
                .isInstanceOf(StyleRefused.class)
                .hasMessageContaining("so often");
    }

    @Test
    void endlessAttributesAreRefused() {
        String xml = style(CITATION + "<macro name=\"a\"><text value=\"" + "x".repeat(5000) + "\"/></macro>");

        assertThatThrownBy(() -> take(xml)).isInstanceOf(StyleRefused.class).hasMessageContaining("“value”");
    }

    @Test
    void theLineAtFaultIsNamed() {
        String xml = HEAD + "\n" + INFO + "\n" + CITATION + "\n<macro name=\"a\">\n<text/>\n</macro></style>";

        assertThatThrownBy(() -> take(xml))
                .isInstanceOfSatisfying(StyleRefused.class, refused -> assertThat(refused.line())
                        .isEqualTo(5))
                .hasMessageStartingWith("Line 5: ");
    }

    @Test
    void aFileIsReadInTheEncodingThatItDeclares() throws StyleRefused {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                + style(CITATION).replace(">T<", ">Österreich<");
        byte[] bytes = xml.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(StyleInfo.of("t", StyleReader.read(StyleReader.decoded(bytes)), true)
                        .title())
                .isEqualTo("Österreich");
    }
}
