/** What the rooms of the web share: who is signed in, problems as documents, JSON in and out, security headers. */
package org.scholion.web.shared;
