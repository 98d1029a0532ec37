package org.scholion.web.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * A decision that was made on a citation.
 *
 * @param outcome token such as "request-changes"
 * @param to token of the status that followed
 * @param reason in the reviewer's words, or null
 * @param consulted token of what was consulted, or null
 * @param answers tokens of the answers by question; empty where none were given
 */
public record DecisionRow(
        int round,
        String outcome,
        String to,
        String reason,
        String consulted,
        Map<String, String> answers,
        String person,
        Instant at)
        implements Serializable {}
