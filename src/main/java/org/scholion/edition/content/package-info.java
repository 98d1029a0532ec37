/** What an edition says, frozen: the model that every printed or exchanged form of it is made from. */
package org.scholion.edition.content;
