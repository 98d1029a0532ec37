/** News in the database. */
package org.scholion.news.jpa;
