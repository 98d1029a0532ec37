/** Annotations in the W3C Web Annotation Data Model: its rules, what of it maps onto ours, and what is given back. */
package org.scholion.annotation.w3c;
