/** The search: its page, and its place in the API. */
package org.scholion.web.search;
