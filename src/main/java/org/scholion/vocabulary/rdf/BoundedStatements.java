package org.scholion.vocabulary.rdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.scholion.shared.Problem;

/** Collects the statements of a file, up to a number, and lets no characters in that no file or database could hold. */
final class BoundedStatements extends AbstractRDFHandler {
    private final int most;
    private final Set<Statement> statements = new LinkedHashSet<>();

    BoundedStatements(int most) {
        this.most = most;
    }

    @Override
    public void handleStatement(Statement statement) {
        if (statements.size() >= most) {
            throw new Problem.InvalidInput("file", "A file holds at most " + most + " statements.");
        }
        requireSound(statement.getSubject());
        requireSound(statement.getPredicate());
        requireSound(statement.getObject());
        statements.add(statement);
    }

    private static void requireSound(Value value) {
        String text = value.stringValue();
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean pair = Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            boolean control = unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t';
            if (control || Character.isSurrogate(unit) && !pair || unit >= '\uFFFE') {
                throw new Problem.InvalidInput(
                        "file",
                        "A character stands in the file that no text could hold: U+" + Integer.toHexString(unit) + ".");
            }
            if (pair) {
                at++;
            }
        }
    }

    List<Statement> list() {
        return new ArrayList<>(statements);
    }
}
