package org.scholion.bibliography;

import java.util.Map;
import java.util.TreeMap;
import org.scholion.account.Actor;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.Moment;

/** Where the fields of a work come from after a person wrote in it. */
final class Origins {
    private static final String TYPE = "type";

    private Origins() {}

    /** All from the person who entered the work. */
    static Map<String, FieldOrigin> entered(CslItem item, Actor actor) {
        Map<String, FieldOrigin> origins = new TreeMap<>();
        FieldOrigin person = byPerson(actor);
        item.variables().forEach(field -> origins.put(field, person));
        origins.put(TYPE, person);
        return origins;
    }

    /** What the person changed comes from that person, the rest from where it came. */
    static Map<String, FieldOrigin> corrected(
            Map<String, FieldOrigin> former, CslItem before, CslItem after, Actor actor) {
        Map<String, FieldOrigin> origins = new TreeMap<>(former);
        FieldOrigin person = byPerson(actor);
        for (String field : before.variables()) {
            if (!after.has(field)) {
                // A person's "unknown" is an answer too: no rule may fill the field again.
                origins.put(field, person);
            }
        }
        for (String field : after.variables()) {
            if (!after.agrees(before, field)) {
                origins.put(field, person);
            }
        }
        if (before.type() != after.type()) {
            origins.put(TYPE, person);
        }
        return origins;
    }

    private static FieldOrigin byPerson(Actor actor) {
        return new FieldOrigin(FieldOrigin.Source.PERSON, null, actor.id(), Moment.now());
    }
}
