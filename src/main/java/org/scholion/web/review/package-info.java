/** The review on the web: the queue, and decisions. */
package org.scholion.web.review;
