/** Signing in and out: the one authentication mechanism, the session cookie, tokens, and who am I. */
package org.scholion.web.account;
