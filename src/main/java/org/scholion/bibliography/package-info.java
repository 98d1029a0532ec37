/** The bibliography: works, what is known of each and from where, and the keys they are cited by. */
package org.scholion.bibliography;
