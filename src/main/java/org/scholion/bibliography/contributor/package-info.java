/** The people and bodies that works name: recognised across works and scripts. */
package org.scholion.bibliography.contributor;
