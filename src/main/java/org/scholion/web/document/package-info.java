/** Documents on the web: lists, descriptions, texts, blocks, source notes and uploads. */
package org.scholion.web.document;
