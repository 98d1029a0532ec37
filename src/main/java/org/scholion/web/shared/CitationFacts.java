package org.scholion.web.shared;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.review.Decision;

/**
 * What was loaded beside some citations, in one query each.
 *
 * @param viewer who looks at them
 * @param decisions by citation, the oldest first
 */
record CitationFacts(
        UUID viewer, Map<UUID, Actor> people, Map<UUID, WorkReference> works, Map<UUID, List<Decision>> decisions) {}
