/** Anchors that tie words of a revision to what people say of them, and the annotations themselves. */
package org.scholion.annotation;
