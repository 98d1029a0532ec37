/** Citation styles: the packaged catalogue, styles that people bring, and the parser that both go through. */
package org.scholion.bibliography.style;
