package org.scholion.web.bibliography;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.duplicate.Choice;
import org.scholion.bibliography.duplicate.MergeRequest;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.Problem;
import org.scholion.web.shared.JsonBody;

/** Reads which works are to be merged and how, as clients send it. */
final class MergeInput {
    private MergeInput() {}

    /** @throws Problem.InvalidInput naming what is wrong */
    static MergeRequest read(JsonBody body) {
        List<JsonBody> works = body.objects("works");
        if (works == null) {
            throw body.refused("works", "Say which works are merged: [{\"key\": …, \"version\": …}, …].");
        }
        Map<String, Long> versions = new LinkedHashMap<>();
        for (JsonBody work : works) {
            String key = work.text("key");
            if (key == null || key.isBlank()) {
                throw work.refused("key", "A citation key is needed here.");
            }
            if (versions.containsKey(key)) {
                throw work.refused("key", "“" + key + "” is named twice.");
            }
            versions.put(key, work.whole("version"));
        }
        String survivor = body.text("survivor");
        return new MergeRequest(survivor, versions, choices(body));
    }

    private static Map<String, Choice> choices(JsonBody body) {
        Map<String, Choice> choices = new HashMap<>();
        JsonBody chosen = body.object("choices");
        if (chosen != null) {
            for (String field : chosen.json().keySet()) {
                String key = chosen.text(field);
                if (key == null) {
                    throw chosen.refused(field, "The key of the work whose value is taken is needed here.");
                }
                choices.put(field, new Choice.Of(key));
            }
        }
        JsonBody typed = body.object("fields");
        if (typed != null) {
            CslItem item = new WorkFields(typed)
                    .applyTo(CslItem.builder(CslType.DOCUMENT).build());
            typed.json().keySet().forEach(field -> choices.put(field, new Choice.Typed(item)));
        }
        if (body.text("type") != null) {
            choices.put(
                    FieldValue.TYPE,
                    new Choice.Typed(
                            CslItem.builder(WorkFields.type(body, "type")).build()));
        }
        return choices;
    }
}
