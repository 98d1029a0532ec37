package org.scholion.bibliography.reference;

import java.util.Arrays;
import java.util.Optional;

/** Words that send the reader back to a reference before, each with the name of the rule that reads it. */
public enum BackReference {
    /** The work cited just before: "ibid.", "ebd.", "там же", "同上". */
    IBID("ibid"),
    /** The work of that author cited before: "op. cit.", "a. a. O.", "указ. соч.", "前掲書". */
    OP_CIT("op-cit"),
    /** The place cited before: "loc. cit.". */
    LOC_CIT("loc-cit"),
    /** The author cited just before, with another work: "idem", "ders.", "он же". */
    IDEM("idem"),
    /** A surname and a place without year and title: "Müller, S. 12". */
    AUTHOR_ALONE("author-alone");

    /** The field under which a reference holds such words. */
    static final String FIELD = "back-reference";

    private final String rule;

    BackReference(String rule) {
        this.rule = rule;
    }

    /** The rule that reads it and that ties the reference to a work. */
    public String rule() {
        return rule;
    }

    static Optional<BackReference> of(ParsedReference reference) {
        return Optional.ofNullable(reference.fields().get(FIELD)).flatMap(field -> Arrays.stream(values())
                .filter(back -> back.rule.equals(field.rule()))
                .findFirst());
    }
}
