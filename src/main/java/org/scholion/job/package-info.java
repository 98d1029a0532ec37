/** Work that takes longer than a page may wait: queued, run behind the pages, watched and cancelled. */
package org.scholion.job;
