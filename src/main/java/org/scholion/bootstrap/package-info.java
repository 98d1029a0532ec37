/** What happens once, at the start: the database is found and migrated, the beginning is seeded, the doors open. */
package org.scholion.bootstrap;
