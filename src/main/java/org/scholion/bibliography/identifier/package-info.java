/** Identifiers of works as types: each checks itself, none is ever invented or silently mended. */
package org.scholion.bibliography.identifier;
