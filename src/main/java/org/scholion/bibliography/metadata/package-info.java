/** What pages say of a work to programs that read along, such as reference managers in browsers. */
package org.scholion.bibliography.metadata;
