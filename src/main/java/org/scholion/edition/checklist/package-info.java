/** The reviewer's checklist: what to look up in which work, in the order of its pages. */
package org.scholion.edition.checklist;
