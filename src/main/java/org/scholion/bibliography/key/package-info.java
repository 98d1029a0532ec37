/** Citation keys: the patterns that they are made by, and what tells equal ones apart. */
package org.scholion.bibliography.key;
