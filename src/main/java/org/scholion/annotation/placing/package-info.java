/** Finds words of one text again in another: the two are aligned, and what that cannot carry is searched for. */
package org.scholion.annotation.placing;
