package org.scholion.web.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.web.shared.CitationView;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.TargetView;
import org.scholion.web.shared.Versioned;

/**
 * A claim as the API shows it, with those of its citations that the person may see.
 *
 * @param document slug of the document
 * @param visibility "private" until one of its citations is proposed, then "project"
 * @param demonstration whether it came with the demonstration
 */
public record ClaimView(
        UUID id,
        String document,
        String statement,
        PersonView author,
        String visibility,
        boolean demonstration,
        List<TargetView> passages,
        List<CitationView> citations,
        Instant createdAt,
        Instant updatedAt,
        long version,
        boolean mine)
        implements Versioned {}
