package org.scholion.web.bibliography;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.scholion.bibliography.finding.Severity;
import org.scholion.shared.Page;
import org.scholion.web.shared.Words;

/** The findings of the bibliography, check by check: looked at, fixed, set aside. */
@Named
@ViewScoped
public class FindingsBacking extends FindingActs {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";

    @Inject
    private FindingRows findings;

    private String code;
    private Severity severity;
    private boolean aside;
    private FindingRows.Shown shown;

    public void load() {
        begin();
        readAnew();
    }

    @Override
    void read() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        shown = findings.read(actor(), projectId(), severity, code, aside, locale);
        code = shown.check() == null ? null : shown.check().code();
    }

    @Override
    List<UUID> chosen() {
        return shown.rows().stream()
                .filter(FindingRow::isChosen)
                .map(FindingRow::getId)
                .toList();
    }

    @Override
    String heading() {
        return "check-title";
    }

    @Override
    String reasonBox() {
        return "found:reason";
    }

    @Override
    String undoButton() {
        return "undo:undo";
    }

    /** Shows another severity, or what is set aside. */
    public void filter() {
        readAnew();
    }

    /** Shows the findings of another check. */
    public void open(String other) {
        code = other;
        readAnew();
        lead(heading());
    }

    /** Shows more findings of the check; what is ticked stays ticked. */
    public void more() {
        Page<FindingRow> page = findings.more(actor(), projectId(), code, aside, shown.next());
        shown.rows().addAll(page.items());
        shown = new FindingRows.Shown(shown.checks(), shown.check(), shown.rows(), page.next());
    }

    /** Ticks all findings that are shown. */
    public void chooseAll() {
        shown.rows().forEach(row -> row.setChosen(true));
    }

    /** Takes all ticks away. */
    public void chooseNone() {
        shown.rows().forEach(row -> row.setChosen(false));
    }

    public FindingRows.Shown getShown() {
        return shown;
    }

    /** Whether nothing was found at all, by any check. */
    public boolean isNothing() {
        return shown.checks().isEmpty();
    }

    public boolean isFiltered() {
        return severity != null || aside;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** The words of the severities, and the one for all of them. */
    public List<String> getSeverities() {
        return Stream.concat(Stream.of(ALL), Arrays.stream(Severity.values()).map(Words::of))
                .toList();
    }

    /** The severity that is shown, as it stands in the address: "error"; "all" for all. */
    public String getSeverity() {
        return severity == null ? ALL : Words.of(severity);
    }

    /** A word that is no severity shows all. */
    public void setSeverity(String word) {
        severity = word == null ? null : Words.find(Severity.class, word).orElse(null);
    }

    public boolean isAside() {
        return aside;
    }

    public void setAside(boolean aside) {
        this.aside = aside;
    }
}
