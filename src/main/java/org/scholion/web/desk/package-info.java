/** The reading desk: a document's text set as a page whose every letter knows its code point. */
package org.scholion.web.desk;
