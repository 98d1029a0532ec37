/** What changed on a document and for whom: told to open pages, and kept for those that were away. */
package org.scholion.news;
