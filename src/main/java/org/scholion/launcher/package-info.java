/**
 * The launcher: checks the settings, starts Payara Micro with the WAR in the same process and says when Scholion is
 * ready. It lives in a jar of its own outside the WAR and imports nothing of the other rooms; the two talk through
 * system properties only.
 *
 * <p>To the application: every setting of {@link org.scholion.launcher.Setting}, resolved, under its own name. From the
 * application: {@code scholion.startup.failure} with one line that says why it could not start, and {@code
 * scholion.startup.failure.kind}, which is {@code database} where the database is the reason.
 */
package org.scholion.launcher;
