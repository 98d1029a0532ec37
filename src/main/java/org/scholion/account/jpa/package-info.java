/** Keeps people, logins and tokens with JPA. */
package org.scholion.account.jpa;
