package org.scholion.bibliography.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scholion.bibliography.identifier.Doi;
import org.scholion.bibliography.identifier.Isbn;
import org.scholion.bibliography.identifier.Issn;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.bibliography.identifier.Verdict;
import org.scholion.bibliography.item.CslItem;

/**
 * Identifiers: their check digits (ISO 2108, ISO 3297), their form, and whether they stand where they belong. A wrong
 * identifier is told and never mended: which digit is wrong only the book can say.
 */
final class IdentifierRules {
    static final String ISBN = "ISBN";
    static final String DOI = "DOI";
    private static final String ISSN = "ISSN";
    private static final String URL = "URL";

    private static final Pattern LABEL = Pattern.compile("(?i)(?:e-?)?ISBN(?:-1[03])?(?: \\(1[03]\\))?[:\\s]*");
    private static final Pattern BETWEEN = Pattern.compile("[,;]\\s*|(?<=[\\dXx])\\s*\\([^)]*\\)\\s*|\\s+/\\s+");
    private static final Pattern BARE_DOI = Pattern.compile("10\\.\\S+");
    private static final Pattern RESOLVER =
            Pattern.compile("(?i)https?://(?:dx\\.)?doi\\.org/(10\\.\\d{4,9}(?:\\.\\d+)*+/[^\\s?#]+)");

    private IdentifierRules() {}

    static List<Rule> rules() {
        return List.of(
                IdentifierRules::isbns,
                IdentifierRules::issns,
                IdentifierRules::doi,
                IdentifierRules::doiInUrl,
                IdentifierRules::others);
    }

    /** The numbers in a field that may hold several. */
    static List<String> split(String field) {
        List<String> numbers = new ArrayList<>();
        for (String piece : BETWEEN.split(LABEL.matcher(field).replaceAll(" "))) {
            String number = piece.strip();
            if (Isbn.check(number) == Verdict.MALFORMED && number.indexOf(' ') > 0) {
                // Spaces part numbers as well as groups of digits within one.
                for (String word : number.split("\\s+")) {
                    numbers.add(word);
                }
            } else if (!number.isEmpty()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static void isbns(CslItem item, Sink out) {
        String field = item.text(ISBN).orElse(null);
        if (field == null) {
            return;
        }
        List<String> numbers = split(field);
        List<String> wrong = with(numbers, Verdict.WRONG_CHECKSUM);
        List<String> malformed = with(numbers, Verdict.MALFORMED);
        if (!wrong.isEmpty()) {
            out.add(Check.ISBN_CHECKSUM, ISBN, String.join(", ", wrong));
        }
        if (!malformed.isEmpty()) {
            out.add(Check.ISBN_MALFORMED, ISBN, String.join(", ", malformed));
        }
        if (LABEL.matcher(field).find()) {
            String bare = String.join(" ", numbers);
            out.add(Check.ISBN_LABEL, ISBN, field, malformed.isEmpty() ? Fix.text(ISBN, bare) : null);
        } else if (malformed.isEmpty()) {
            several(field, numbers, out);
        }
    }

    private static List<String> with(List<String> numbers, Verdict verdict) {
        return numbers.stream().filter(each -> Isbn.check(each) == verdict).toList();
    }

    private static void several(String field, List<String> numbers, Sink out) {
        List<Isbn> valid =
                numbers.stream().flatMap(each -> Isbn.parse(each).stream()).toList();
        if (valid.size() < 2 || valid.size() < numbers.size()) {
            return;
        }
        List<Isbn> different = valid.stream().distinct().toList();
        if (different.size() < valid.size()) {
            String once =
                    String.join(" ", different.stream().map(Isbn::thirteen).toList());
            out.add(Check.ISBN_TWICE, ISBN, field, Fix.text(ISBN, once));
        } else if (numbers.size() == 2 && digits(numbers.get(0)) != digits(numbers.get(1))) {
            out.add(Check.ISBN_DIFFER, ISBN, field);
        }
    }

    private static long digits(String number) {
        return number.chars().filter(Character::isLetterOrDigit).count();
    }

    private static void issns(CslItem item, Sink out) {
        String field = item.text(ISSN).orElse(null);
        if (field == null) {
            return;
        }
        List<String> told = new ArrayList<>();
        boolean mendable = true;
        for (String number : field.strip().split("\\s*[,;]\\s*|\\s+")) {
            switch (Issn.check(number)) {
                case WRONG_CHECKSUM -> out.add(Check.ISSN_CHECKSUM, ISSN, number);
                case MALFORMED -> out.add(Check.ISSN_MALFORMED, ISSN, number);
                case VALID -> told.add(new Issn(number).value());
            }
            mendable &= Issn.check(number).isValid();
        }
        String form = String.join(" ", told);
        if (mendable && !form.equals(field.replaceAll("[,;]\\s*", " "))) {
            out.add(Check.ISSN_FORM, ISSN, field, Fix.text(ISSN, form));
        }
    }

    private static void doi(CslItem item, Sink out) {
        String field = item.text(DOI).orElse(null);
        if (field == null) {
            return;
        }
        if (!Doi.check(field).isValid()) {
            out.add(Check.DOI_MALFORMED, DOI, field);
        } else if (!BARE_DOI.matcher(field).matches()) {
            String bare = field.substring(field.indexOf("10."));
            out.add(Check.DOI_PREFIX, DOI, field, Fix.text(DOI, bare.strip()));
        }
    }

    private static void doiInUrl(CslItem item, Sink out) {
        String url = item.text(URL).orElse("").strip();
        var resolver = RESOLVER.matcher(url);
        if (!resolver.matches()) {
            return;
        }
        String inUrl = resolver.group(1);
        Optional<Doi> told = item.text(DOI).flatMap(Doi::parse);
        boolean known = told.equals(Doi.parse(inUrl));
        if (known) {
            out.add(Check.DOI_IN_URL, URL, url, present -> present.without(URL));
        } else {
            Fix move = present -> present.with(DOI, inUrl).without(URL);
            out.add(Check.DOI_IN_URL, URL, url, item.has(DOI) ? null : move);
        }
    }

    private static void others(CslItem item, Sink out) {
        for (Scheme scheme : List.of(Scheme.PMID, Scheme.OCLC, Scheme.S2CID, Scheme.ARXIV)) {
            item.text(scheme.variable())
                    .filter(value -> !scheme.check(value).isValid())
                    .ifPresent(value -> out.add(Check.IDENTIFIER_MALFORMED, scheme.variable(), value));
        }
    }
}
