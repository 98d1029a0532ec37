package org.scholion.bibliography.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;

/** All checks of a record by itself. */
public final class Rules {
    private final List<Rule> rules;

    /** @param today dates after it lie in the future */
    public Rules(LocalDate today) {
        List<Rule> all = new ArrayList<>();
        all.addAll(IdentifierRules.rules());
        all.addAll(DateRules.rules(today));
        all.addAll(PageRules.rules());
        all.addAll(TitleRules.rules());
        all.addAll(NameRules.rules());
        all.addAll(CharacterRules.rules());
        all.addAll(AddressRules.rules());
        all.addAll(ImprintRules.rules());
        all.addAll(LanguageRules.rules());
        all.add(Rules::missing);
        this.rules = List.copyOf(all);
    }

    /** What is to be looked at in a record, in the order of the checks. */
    public List<Finding> of(CslItem item) {
        Sink sink = new Sink();
        rules.forEach(rule -> rule.look(item, sink));
        return sink.findings().stream()
                .sorted(Comparator.comparing(Finding::check).thenComparing(Finding::field))
                .toList();
    }

    private static void missing(CslItem item, Sink out) {
        CslVariables.unknownOf(item).forEach(field -> out.add(Check.FIELD_MISSING, field, ""));
    }
}
