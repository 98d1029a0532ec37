package org.scholion.claim;

import java.util.UUID;

/**
 * News for the pages that show a document: a claim or one of its citations came, changed or went.
 *
 * @param personId whoever did it: they see it in any case
 * @param shared whether others see it
 */
public record ClaimChanged(UUID documentId, UUID claimId, UUID personId, boolean shared) {}
