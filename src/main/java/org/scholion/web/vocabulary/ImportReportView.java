package org.scholion.web.vocabulary;

import java.util.List;
import java.util.UUID;
import org.scholion.vocabulary.skos.ImportReport;
import org.scholion.vocabulary.skos.SkosProblem;
import org.scholion.web.shared.Words;

/**
 * What taking a file over would do, or has done, as the API shows it.
 *
 * @param imported id of the import; null before
 * @param vocabulary id of the vocabulary; null for one that is not made yet
 * @param examples up to 200 concepts that are added, changed or missing
 * @param problems up to 200 things that are wrong with the file
 */
public record ImportReportView(
        UUID imported,
        UUID vocabulary,
        String title,
        int added,
        int changed,
        int same,
        int missing,
        List<ExampleView> examples,
        List<SkosProblem> problems) {

    /** @param fate "added", "changed" or "missing" */
    public record ExampleView(String fate, String label, String iri) {}

    static ImportReportView of(ImportReport report) {
        return new ImportReportView(
                report.imported(),
                report.vocabulary(),
                report.title(),
                report.added(),
                report.changed(),
                report.same(),
                report.missing(),
                report.examples().stream()
                        .map(one -> new ExampleView(Words.of(one.fate()), one.label(), one.iri()))
                        .toList(),
                report.problems());
    }
}
