package org.scholion.web.shared;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.scholion.shared.Problem;

/** What was wrong with a form's fields at its last submission, by the field's name. */
public class Refusals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> byField = new HashMap<>();

    /** Forgets them; at the beginning of each submission. */
    public void clear() {
        byField.clear();
    }

    /** Notes the wrong field, if the problem names one. */
    public void note(Problem problem) {
        problem.field().ifPresent(field -> byField.put(field, problem.getMessage()));
    }

    /** The sentence for each wrong field. */
    public Map<String, String> getByField() {
        return byField;
    }
}
