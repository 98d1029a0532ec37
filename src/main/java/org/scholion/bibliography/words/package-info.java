/** Words as they are looked for: folded, and in Latin letters besides where they stand in another script. */
package org.scholion.bibliography.words;
