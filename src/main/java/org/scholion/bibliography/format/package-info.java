/** What formats of bibliographies look like from outside: ports, whose adapters live beside this package. */
package org.scholion.bibliography.format;
