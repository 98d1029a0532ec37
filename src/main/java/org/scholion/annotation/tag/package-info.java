/** The tags of a project's notes: listed, suggested, and changed on many notes at once. */
package org.scholion.annotation.tag;
