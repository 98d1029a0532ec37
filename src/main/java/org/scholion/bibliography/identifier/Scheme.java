package org.scholion.bibliography.identifier;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A scheme of identifiers that references give, with its check and the variable of a record that holds it. */
public enum Scheme {
    ISBN("ISBN", Isbn::check, text -> Isbn.parse(text).map(Isbn::thirteen)),
    ISSN("ISSN", Issn::check, text -> Issn.parse(text).map(Issn::value)),
    DOI("DOI", Doi::check, text -> Doi.parse(text).map(Doi::value)),
    S2CID("S2CID", "\\d{1,12}"),
    PMID("PMID", "\\d{1,9}"),
    OCLC("OCLC", "\\d{1,12}"),
    ARXIV("arXiv", "(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");

    private final String variable;
    private final Function<String, Verdict> check;
    private final Function<String, Optional<String>> canonical;

    Scheme(String variable, Function<String, Verdict> check, Function<String, Optional<String>> canonical) {
        this.variable = variable;
        this.check = check;
        this.canonical = canonical;
    }

    Scheme(String variable, String form) {
        Pattern pattern = Pattern.compile(form);
        this.variable = variable;
        this.check = text -> pattern.matcher(text.strip()).matches() ? Verdict.VALID : Verdict.MALFORMED;
        this.canonical = text -> Optional.of(text.strip())
                .filter(stripped -> pattern.matcher(stripped).matches());
    }

    /** The variable of a bibliographic record that holds it: "ISBN", "arXiv". */
    public String variable() {
        return variable;
    }

    /** What is right or wrong with an identifier as written. */
    public Verdict check(String text) {
        return check.apply(text);
    }

    /** The form in which equal identifiers are equal strings; nothing where the identifier is not valid. */
    public Optional<String> canonical(String text) {
        return canonical.apply(text);
    }

    /** Whether it names one work (an ISSN names the periodical that holds it). */
    public boolean namesWork() {
        return this != ISSN;
    }
}
