/** Keeps anchors and annotations with JPA. */
package org.scholion.annotation.jpa;
