/** The RIS format of reference managers. */
package org.scholion.bibliography.ris;
