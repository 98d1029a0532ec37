package org.scholion.job;

import java.util.UUID;

/** News: a job waits to be run. */
public record JobQueued(UUID jobId) {}
