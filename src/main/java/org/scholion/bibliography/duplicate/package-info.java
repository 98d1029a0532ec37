/** Works that may be one: found, merged field by field, taken apart again, or said to be two. */
package org.scholion.bibliography.duplicate;
