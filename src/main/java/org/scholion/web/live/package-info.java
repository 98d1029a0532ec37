/** Live news: tells open pages what changed and who else reads; those that were away ask what they missed. */
package org.scholion.web.live;
