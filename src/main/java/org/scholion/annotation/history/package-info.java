/** What became of a note from version to version, and how a person takes back what they did. */
package org.scholion.annotation.history;
