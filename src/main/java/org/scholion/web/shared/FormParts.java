package org.scholion.web.shared;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.scholion.shared.Problem;

/** The parts of a form with files, as a client sent them. */
public final class FormParts {
    private static final int LONGEST_TEXT = 10_000;

    private final List<EntityPart> parts;

    public FormParts(List<EntityPart> parts) {
        this.parts = parts;
    }

    /**
     * A part by its name.
     *
     * @throws Problem.InvalidInput if there are several
     */
    public Optional<EntityPart> find(String name) {
        List<EntityPart> found =
                parts.stream().filter(part -> name.equals(part.getName())).toList();
        if (found.size() > 1) {
            throw new Problem.InvalidInput(name, "Send one part “" + name + "” at a time.");
        }
        return found.stream().findFirst();
    }

    /**
     * A short text; null if there is no such part.
     *
     * @throws Problem.InvalidInput if it is no UTF-8
     * @throws Problem.TooLarge if it has more than 10,000 bytes
     */
    public String text(String name) throws IOException {
        Optional<EntityPart> part = find(name);
        if (part.isEmpty()) {
            return null;
        }
        return Utf8.decode(bytes(part.get(), LONGEST_TEXT))
                .orElseThrow(() -> new Problem.InvalidInput(name, "This is not encoded in UTF-8."));
    }

    /**
     * What a part holds.
     *
     * @param limit how many bytes at most
     * @throws Problem.TooLarge naming the part if it has more
     */
    public static byte[] bytes(EntityPart part, int limit) throws IOException {
        try (InputStream content = part.getContent()) {
            byte[] bytes = content.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Problem.TooLarge(part.getName(), "At most " + limit + " bytes are taken here.");
            }
            return bytes;
        }
    }
}
