package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;

/** Tells what became of a work: who changed which field, when, from what and to what. */
@ApplicationScoped
public class WorkHistory {
    private static final CslItem NOTHING = CslItem.builder(CslType.DOCUMENT).build();

    private final Works works;
    private final ChangeRepository changes;

    @Inject
    public WorkHistory(Works works, ChangeRepository changes) {
        this.works = works;
        this.changes = changes;
    }

    /**
     * One act on a work.
     *
     * @param act what was done, as a verb: {@code create}, {@code correct}, {@code supplement}, {@code import} …
     * @param fields what it changed, by variable; empty for acts that concern no field
     */
    public record Act(String act, UUID personId, Instant at, List<FieldChange> fields) {}

    /**
     * What an act did to one field.
     *
     * @param field a CSL variable, or {@code type}
     * @param before its value in words, or null where it was unknown
     * @param after its value in words, or null where it is unknown since
     */
    public record FieldChange(String field, String before, String after) {}

    /**
     * The acts on a work, the latest first.
     *
     * @throws org.scholion.shared.Problem.NotFound if no work of the project has or had the key
     */
    @Transactional
    public List<Act> of(Actor actor, UUID projectId, String citekey) {
        Work work = works.get(actor, projectId, citekey);
        List<Act> acts = new ArrayList<>();
        for (Change change : changes.findByObject(work.id())) {
            acts.add(0, new Act(change.act(), change.personId(), change.changedAt(), fields(change)));
        }
        return acts;
    }

    private static List<FieldChange> fields(Change change) {
        if (change.afterJson() == null && change.beforeJson() == null) {
            return List.of();
        }
        CslItem before = item(change.beforeJson());
        CslItem after = item(change.afterJson());
        List<FieldChange> fields = new ArrayList<>();
        String typeBefore = change.beforeJson() == null ? null : before.type().cslName();
        String typeAfter = change.afterJson() == null ? null : after.type().cslName();
        if (typeBefore == null || !typeBefore.equals(typeAfter)) {
            fields.add(new FieldChange("type", typeBefore, typeAfter));
        }
        Set<String> variables = new TreeSet<>(before.variables());
        variables.addAll(after.variables());
        for (String variable : variables) {
            if (!before.agrees(after, variable)) {
                fields.add(new FieldChange(variable, words(before, variable), words(after, variable)));
            }
        }
        return fields;
    }

    private static CslItem item(String json) {
        return json == null ? NOTHING : CslItem.fromJson(json);
    }

    private static String words(CslItem item, String variable) {
        return item.display(variable)
                .map(value -> String.join(" = ", alternatives(item, variable, value)))
                .orElse(null);
    }

    private static List<String> alternatives(CslItem item, String variable, String value) {
        List<String> all = new ArrayList<>(List.of(value));
        item.variants(variable).forEach(variant -> all.add(variant.value()));
        item.names(variable).forEach(name -> name.variants()
                .forEach(variant -> all.add(variant.value().inFilingOrder())));
        return all;
    }
}
