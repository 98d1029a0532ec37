/** What every room needs and no room owns: ranges of text, problems, paging and time. */
package org.scholion.shared;
