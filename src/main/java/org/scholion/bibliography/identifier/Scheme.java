package org.scholion.bibliography.identifier;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A scheme of identifiers that references give, with its check and the variable of a record that holds it. */
public enum Scheme {
    ISBN("ISBN", Isbn::check, text -> Isbn.parse(text).map(Isbn::thirteen)),
    ISSN("ISSN", Issn::check, text -> Issn.parse(text).map(Issn::value)),
    DOI("DOI", Doi::check, text -> Doi.parse(text).map(Doi::value)),
    S2CID("S2CID", S2cid::check, text -> S2cid.parse(text).map(S2cid::value)),
    PMID("PMID", Pmid::check, text -> Pmid.parse(text).map(Pmid::value)),
    PMCID("PMCID", Pmcid::check, text -> Pmcid.parse(text).map(Pmcid::value)),
    OCLC("OCLC", Oclc::check, text -> Oclc.parse(text).map(Oclc::value)),
    ARXIV("arXiv", Arxiv::check, text -> Arxiv.parse(text).map(Arxiv::value)),
    /** The number of an item in the JSTOR library, or its stable name ("j.ctt1287m8v"). */
    JSTOR("JSTOR", "(?:\\d{1,12}|j\\.[a-z]{1,8}\\w{3,20}(?:\\.\\d+)?|10\\.\\d{4}/\\S+|community\\.\\d+)"),
    /** Nineteen characters of year, journal, volume, section, page and first author's initial. */
    BIBCODE("Bibcode", "\\d{4}[A-Za-z][A-Za-z.&]{4}[A-Za-z0-9.]{8}[A-Za-z0-9.:][A-Za-z.:]"),
    /** A handle (RFC 3650): a naming authority, a slash, and a name. */
    HANDLE("HDL", "\\d+(?:\\.[\\w-]+)*+/\\S+");

    private final String variable;
    private final Function<String, Verdict> check;
    private final Function<String, Optional<String>> canonical;

    Scheme(String variable, Function<String, Verdict> check, Function<String, Optional<String>> canonical) {
        this.variable = variable;
        this.check = check;
        this.canonical = canonical;
    }

    Scheme(String variable, String form) {
        this.variable = variable;
        Pattern pattern = Pattern.compile(form);
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
