package org.scholion.document.reading;

import jakarta.enterprise.context.Dependent;
import java.util.List;

/** Reads any text: what blank lines part are paragraphs. The last resort, and never wrong about more than that. */
@Dependent
public final class PlainTextReader implements TextReader {

    @Override
    public String name() {
        return "plain-text";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int confidence(String text) {
        return 1;
    }

    @Override
    public ReadText read(String text) {
        Draft draft = new Draft(text);
        for (List<Line> passage : Passages.of(Line.of(text))) {
            draft.add(
                    BlockKind.PARAGRAPH,
                    passage.get(0).start(),
                    passage.get(passage.size() - 1).end());
        }
        return draft.toReadText(this);
    }
}
