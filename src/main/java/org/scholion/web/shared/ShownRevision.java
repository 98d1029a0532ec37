package org.scholion.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Problem;

/** Which revision of a document is asked for: the one whose number stands in the address, or the current one. */
@ApplicationScoped
public class ShownRevision {
    private final Documents documents;

    @Inject
    public ShownRevision(Documents documents) {
        this.documents = documents;
    }

    /**
     * The id of the revision.
     *
     * @param number as it stands in the address; null or blank for the current one
     * @throws Problem.InvalidInput naming {@code revision} if it is no number
     * @throws Problem.NotFound if the document has none of that number
     */
    public UUID shown(Document document, String number) {
        if (number == null || number.isBlank()) {
            return document.currentRevisionId();
        }
        return documents.revision(document, parse(number)).id();
    }

    private static int parse(String number) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException notANumber) {
            throw new Problem.InvalidInput("revision", "A revision is named by its number.");
        }
    }
}
