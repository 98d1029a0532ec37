/** What people say of words of a document, to themselves, to their project or to all: highlights, notes and replies. */
package org.scholion.annotation;
