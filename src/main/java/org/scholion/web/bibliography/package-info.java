/** The pages of the bibliography: the table of works, one work with the origin of each field, and where it is used. */
package org.scholion.web.bibliography;
