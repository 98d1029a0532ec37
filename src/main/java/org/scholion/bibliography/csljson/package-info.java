/** CSL-JSON, the format of citation processors. */
package org.scholion.bibliography.csljson;
