package org.scholion.annotation.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.shared.Problem;

/** The rules of the Web Annotation Data Model, one row each. {@code ^} stands for a quotation mark. */
class ModelRulesTest {
    private static final String CONTEXT = "^@context^:^http://www.w3.org/ns/anno.jsonld^,";
    private static final String HEAD = CONTEXT + "^type^:^Annotation^,";

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('^', '"')))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^target^:^http://example.org/page^",
                "^target^:[^http://example.org/a^,^http://example.org/b^]",
                "^id^:^urn:uuid:1^,^target^:{^id^:^http://example.org/a^,^type^:^Image^}",
                "^bodyValue^:^Good^,^target^:^http://example.org/a^",
                "^body^:[],^target^:^http://example.org/a^",
                "^body^:{^type^:^TextualBody^,^value^:^Gut^,^language^:^de^,^textDirection^:^ltr^},^target^:^a:b^",
                "^body^:{^value^:^by its value alone^},^target^:^a:b^",
                "^body^:{^type^:^Choice^,^items^:[{^value^:^a^},^http://example.org/b^]},^target^:^a:b^",
                "^motivation^:[^commenting^,^http://example.org/why^],^target^:^a:b^",
                "^target^:{^source^:^a:b^,^selector^:{^type^:^TextQuoteSelector^,^exact^:^x^,^prefix^:^y^}}",
                "^target^:{^source^:^a:b^,^selector^:[{^type^:^TextPositionSelector^,^start^:0,^end^:9}]}",
                "^target^:{^source^:{^id^:^a:b^},^selector^:{^type^:^SvgSelector^,^id^:^a:svg^}}",
                "^target^:{^source^:^a:b^,^selector^:{^type^:^RangeSelector^,^startSelector^:{^type^:^XPathSelector^,"
                        + "^value^:^//p^},^endSelector^:{^type^:^XPathSelector^,^value^:^//q^}}}",
                "^target^:{^source^:^a:b^,^state^:{^type^:^TimeState^,^sourceDate^:^2015-07-20T13:30:00Z^}}",
                "^target^:{^source^:^a:b^,^styleClass^:^red^,^scope^:^a:c^,^renderedVia^:{^id^:^a:r^}},"
                        + "^stylesheet^:{^type^:^CssStylesheet^,^value^:^.red{}^}",
                "^created^:^2015-10-13T13:00:00+02:00^,^creator^:{^name^:^Anna^},^rights^:^a:cc0^,^target^:^a:b^",
                "^canonical^:^urn:uuid:2^,^via^:[^a:1^,^a:2^],^audience^:{^type^:^Group^},^target^:^a:b^",
                "^shelfmark^:{^box^:[3,null,true]},^target^:^a:b^"
            })
    void whatTheModelAllowsIsTaken(String rest) {
        assertThatCode(() -> ModelRules.require(json("{" + HEAD + rest + "}"))).doesNotThrowAnyException();
    }

    @Test
    void furtherContextsMayAddNamesOfTheirOwn() {
        assertThatCode(() -> ModelRules.require(json("{^@context^:[^http://www.w3.org/ns/anno.jsonld^,"
                        + "{^shelf^:^http://example.org/shelf^}],^type^:[^Annotation^,^a:Note^],^target^:^a:b^}")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    ^type^:^Annotation^,^target^:^a:b^ | @context
                    ^@context^:^http://example.org/^,^type^:^Annotation^,^target^:^a:b^ | @context
                    ^@context^:[^http://www.w3.org/ns/anno.jsonld^],^type^:^Annotation^,^target^:^a:b^ | @context
                    ^@context^:[^http://www.w3.org/ns/anno.jsonld^,{^body^:^a:x^}],^type^:^Annotation^ | @context[1].body
                    %^target^:^a:b^ | type
                    %^type^:^Note^,^target^:^a:b^ | type
                    #^body^:^a:b^ | target
                    #^target^:[] | target
                    #^target^:{} | target.id
                    #^target^:7 | target
                    #^target^:^no iri^ | target
                    #^target^:^javascript:alert(1)^ | target
                    #^target^:[^a:b^,^JavaScript:x^] | target[1]
                    #^id^:[^a:1^,^a:2^],^target^:^a:b^ | id
                    #^id^:^x y^,^target^:^a:b^ | id
                    #^body^:{^type^:^TextualBody^},^target^:^a:b^ | body.value
                    #^body^:{^type^:^TextualBody^,^value^:[^a^,^b^]},^target^:^a:b^ | body.value
                    #^body^:{^value^:^a^,^textDirection^:^up^},^target^:^a:b^ | body.textDirection
                    #^body^:{^value^:^a^,^purpose^:^shouting^},^target^:^a:b^ | body.purpose
                    #^body^:^a:b^,^bodyValue^:^x^,^target^:^a:b^ | bodyValue
                    #^body^:{^type^:^Choice^,^items^:[]},^target^:^a:b^ | body.items
                    #^motivation^:^shouting^,^target^:^a:b^ | motivation
                    #^created^:^yesterday^,^target^:^a:b^ | created
                    #^created^:[^2015-10-13T13:00:00Z^,^2015-10-13T13:00:00Z^],^target^:^a:b^ | created
                    #^canonical^:[^a:1^,^a:2^],^target^:^a:b^ | canonical
                    #^target^:{^type^:^SpecificResource^} | target.source
                    #^target^:{^source^:[^a:1^,^a:2^]} | target.source
                    #^target^:{^source^:^a:b^,^selector^:{}} | target.selector.type
                    #^target^:{^source^:^a:b^,^selector^:{^type^:^TextQuoteSelector^}} | target.selector.exact
                    #^target^:{^source^:^a:b^,^selector^:[{^type^:^TextPositionSelector^,^start^:-1,^end^:5}]} | target.selector[0].start
                    #^target^:{^source^:^a:b^,^selector^:{^type^:^TextPositionSelector^,^start^:9,^end^:5}} | target.selector.end
                    #^target^:{^source^:^a:b^,^selector^:{^type^:^TextPositionSelector^,^start^:0}} | target.selector.end
                    #^target^:{^source^:^a:b^,^selector^:{^type^:^TextPositionSelector^,^start^:0,^end^:99999999999}} | target.selector.end
                    #^target^:{^source^:^a:b^,^selector^:{^type^:^RangeSelector^}} | target.selector.startSelector
                    #^target^:{^source^:^a:b^,^selector^:{^type^:^CssSelector^,^value^:^p^,^refinedBy^:{^type^:^XPathSelector^}}} | target.selector.refinedBy.value
                    #^target^:{^source^:^a:b^,^state^:{^type^:^TimeState^,^sourceDateStart^:^2015-07-20T13:30:00Z^}} | target.state.sourceDateEnd
                    #^target^:^a:b^,^odd^:{^deep^:[^\\u0000^]} | annotation.odd.deep
                    """)
    void whatBreaksARuleIsRefusedByItsPath(String text, String path) {
        String given = "{" + text.replace("%", CONTEXT).replace("#", HEAD) + "}";

        assertThatThrownBy(() -> ModelRules.require(json(given)))
                .isInstanceOfSatisfying(
                        Problem.InvalidInput.class,
                        refused -> assertThat(refused.field().orElse("")).startsWith(path));
    }

    @Test
    void tenThousandTargetsAreTooMany() {
        String targets = "^a:b^,".repeat(10_000) + "^a:b^";

        assertThatThrownBy(() -> ModelRules.require(json("{" + HEAD + "^target^:[" + targets + "]}")))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("target"));
    }
}
