package org.scholion.vocabulary.skos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scholion.vocabulary.Concepts;
import org.scholion.vocabulary.rdf.RdfSkosFiles;

/** Files that hold more than is kept. */
class SkosCheckTest {
    private static final int MANY = 100_000;

    @Test
    void aHundredThousandConceptsAreRefusedWithTheirBound() {
        StringBuilder text =
                new StringBuilder("@prefix s: <http://www.w3.org/2004/02/skos/core#> . @prefix e: <urn:e:> .\n");
        for (int n = 0; n < MANY; n++) {
            text.append("e:c")
                    .append(n)
                    .append(" a s:Concept ; s:prefLabel \"")
                    .append(n)
                    .append("\"@en .\n");
        }

        SkosFile file = new RdfSkosFiles().read(text.toString().getBytes(UTF_8), SkosFormat.TURTLE);

        assertThat(SkosCheck.of(file)).filteredOn(SkosProblem::error).anySatisfy(problem -> assertThat(
                        problem.message())
                .contains(Concepts.MOST + " concepts; this has " + MANY));
    }
}
