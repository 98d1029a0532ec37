/** The shape of a bibliographic record: CSL-JSON as value objects, with dates after EDTF and fields that may be unknown. */
package org.scholion.bibliography.item;
