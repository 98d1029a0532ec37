/** The page of the review queue: one citation at a time, with all that a decision wants to know. */
package org.scholion.web.review;
