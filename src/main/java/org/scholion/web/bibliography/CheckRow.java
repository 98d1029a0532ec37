package org.scholion.web.bibliography;

import java.io.Serializable;

/**
 * A check in the list beside the findings.
 *
 * @param severity "error", "warning" or "hint"
 * @param fixable how many of the findings have a safe fix
 */
public record CheckRow(String code, String severity, String title, String explanation, long findings, long fixable)
        implements Serializable {}
