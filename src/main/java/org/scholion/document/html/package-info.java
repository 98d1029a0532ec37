/** Reads HTML: pages as they were saved, and what other forms become on their way. */
package org.scholion.document.html;
