package org.scholion.bibliography.csl;

/** An element of a style that writes something of an item. Knows nothing of any item, and is shared between threads. */
interface Part {
    void write(Scope scope, Words words);
}
