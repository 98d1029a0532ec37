package org.scholion.web.shared;

import java.util.List;
import org.scholion.annotation.passage.Selection;

/** Reads selections of words as clients send them. */
public final class Targets {
    private Targets() {}

    /** The selection in a field, or null. */
    public static Selection read(JsonBody body, String field) {
        JsonBody target = body.object(field);
        return target == null ? null : selection(target);
    }

    /** The selections in a field, or null. */
    public static List<Selection> readAll(JsonBody body, String field) {
        List<JsonBody> targets = body.objects(field);
        return targets == null ? null : targets.stream().map(Targets::selection).toList();
    }

    private static Selection selection(JsonBody target) {
        return new Selection(
                target.integer("revision"), target.integer("start"), target.integer("end"), target.text("exact"));
    }
}
