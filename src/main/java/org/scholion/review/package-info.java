/** The review of citations: the queue, the decisions, and who may decide. */
package org.scholion.review;
