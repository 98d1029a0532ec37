/** Findings: what a bibliographer would look at twice in a record, why, and how to mend it. */
package org.scholion.bibliography.finding;
