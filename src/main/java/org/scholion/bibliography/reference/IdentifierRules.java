package org.scholion.bibliography.reference;

import java.util.List;
import java.util.Locale;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.identifier.Scheme;

/** The rules for identifiers and addresses. */
final class IdentifierRules {
    private static final String END = "(?=[.,;\\])。,]{0,9}(?:[ \u0001]|$))";

    static final List<FieldRule> ALL = List.of(
            identifier(Scheme.ISBN, "ISBN(?:-?1[03])?:? ?(\\d[\\d\\p{Pd} ]*[\\dXxХх])"),
            identifier(Scheme.ISSN, "[ep]?-?ISSN:? ?([\\dXx][\\dXx\\p{Pd} ]*[\\dXx])"),
            identifier(Scheme.DOI, "(?i:doi:? ?|https?://(?:dx\\.)?doi\\.org/)(10\\.[^ \u0001]+?)" + END),
            identifier(Scheme.S2CID, "S2CID:? ?(\\d+)"),
            identifier(Scheme.PMID, "PMID:? ?(\\d+)"),
            identifier(Scheme.PMCID, "\\bPMC(?:ID)?:? ?((?:PMC)?\\d+)"),
            identifier(Scheme.OCLC, "OCLC:? ?(\\d+)"),
            identifier(Scheme.JSTOR, "JSTOR:? ?(\\d[^ \u0001]*?|j\\.[^ \u0001]+?|10\\.[^ \u0001]+?)" + END),
            identifier(Scheme.BIBCODE, "Bibcode:? ?([^ \u0001]{19})"),
            identifier(Scheme.HANDLE, "\\bhdl:? ?(\\d[^ \u0001]+?)" + END),
            identifier(Scheme.ARXIV, "arXiv:? ?([^ \u0001\\[]+?)" + END + "(?: \\[[\\w.-]+\\])?"),
            FieldRule.words("archive-address", "(https?://web\\.archive\\.org/[^ \u0001]+?)" + END, "archive-url"),
            FieldRule.words("address", "(?:URL ?[:=] ?)?(https?://[^ \u0001]+?)" + END, "URL"),
            FieldRule.words("address-bare", "(?<= )((?:[\\w-]{1,63}\\.){1,10}[a-z]{2,6}/[^ \u0001]*?)" + END, "URL"));

    private IdentifierRules() {}

    private static FieldRule identifier(Scheme scheme, String pattern) {
        return FieldRule.of(scheme.variable().toLowerCase(Locale.ROOT), pattern, (draft, found, rule) -> {
            String raw = draft.words(found.start(1), found.end(1));
            draft.add(new ReadIdentifier(scheme, raw));
            draft.put(scheme.variable(), raw, found.start(), found.end(), rule);
        });
    }
}
