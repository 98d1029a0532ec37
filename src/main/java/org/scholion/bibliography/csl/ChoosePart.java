package org.scholion.bibliography.csl;

import java.util.List;

/** CSL's {@code choose}: writes the parts of the first branch whose condition holds, as if they stood in its place. */
record ChoosePart(List<Branch> branches) implements Part {

    /** @param condition null for {@code else} */
    record Branch(Condition condition, List<Part> parts) {}

    /** The parts of the branch that is taken. */
    List<Part> chosen(Scope scope) {
        for (Branch branch : branches) {
            if (branch.condition == null || branch.condition.holds(scope)) {
                return branch.parts;
            }
        }
        return List.of();
    }

    @Override
    public void write(Scope scope, Words words) {
        for (Part part : chosen(scope)) {
            part.write(scope, words);
        }
    }
}
