package org.scholion.bibliography.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/** A scheme of identifiers that references give, with its check and the variable of a record that holds it. */
public enum Scheme {
    ISBN("ISBN", "[\\dXx\\p{Pd}\\s\\p{Zs}]+"),
    ISSN("ISSN", "[\\dXx\\p{Pd}\\s\\p{Zs}]+"),
    DOI("DOI", ".+"),
    S2CID("S2CID", "\\d{1,12}"),
    PMID("PMID", "\\d{1,9}"),
    OCLC("OCLC", "\\d{1,12}"),
    ARXIV("arXiv", "(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");

    private final String variable;
    private final Pattern form;

    Scheme(String variable, String form) {
        this.variable = variable;
        this.form = Pattern.compile(form);
    }

    /** The variable of a bibliographic record that holds it: "ISBN", "arXiv". */
    public String variable() {
        return variable;
    }

    /** What is right or wrong with an identifier as written. */
    public Verdict check(String text) {
        if (!form.matcher(text.strip()).matches()) {
            return Verdict.MALFORMED;
        }
        return switch (this) {
            case ISBN -> Isbn.check(text);
            case ISSN -> Issn.check(text);
            case DOI -> Doi.check(text);
            case S2CID, PMID, OCLC, ARXIV -> Verdict.VALID;
        };
    }

    /** The form in which equal identifiers are equal strings; nothing where the identifier is not valid. */
    public Optional<String> canonical(String text) {
        if (!check(text).isValid()) {
            return Optional.empty();
        }
        return switch (this) {
            case ISBN -> Isbn.parse(text).map(Isbn::thirteen);
            case ISSN -> Issn.parse(text).map(Issn::value);
            case DOI -> Doi.parse(text).map(Doi::value);
            case S2CID, PMID, OCLC, ARXIV -> Optional.of(text.strip());
        };
    }

    /** Whether it names one work (an ISSN names the periodical that holds it). */
    public boolean namesWork() {
        return this != ISSN;
    }
}
