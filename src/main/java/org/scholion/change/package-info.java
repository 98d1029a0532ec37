/** The log of who changed what, written in each act's own transaction, with the outbox that tells the search. */
package org.scholion.change;
