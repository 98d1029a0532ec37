/** The log of who changed what, written in each act's own transaction. */
package org.scholion.change;
