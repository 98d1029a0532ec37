/** Claims and citations on the web. */
package org.scholion.web.claim;
