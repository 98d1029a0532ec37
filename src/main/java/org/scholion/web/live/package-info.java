/** Live news: tells open pages that something changed, so that they read again with their own rights. */
package org.scholion.web.live;
