/** What every door to the server shares: the request log and the small parts that pages and the API both use. */
package org.scholion.web.shared;
