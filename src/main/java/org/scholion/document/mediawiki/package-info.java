/** Reads the markup of MediaWiki. */
package org.scholion.document.mediawiki;
