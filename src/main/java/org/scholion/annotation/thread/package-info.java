/** Threads: what people reply to a highlight or note, and whether the matter is settled. */
package org.scholion.annotation.thread;
