/** Whom the words of a note name: the people of the project whose handle follows an at sign. */
package org.scholion.annotation.mention;
