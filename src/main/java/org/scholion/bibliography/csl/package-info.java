/**
 * A processor of the Citation Style Language 1.0.2: a style and a language are compiled once into parts that are shared
 * between threads, and set citations and bibliographies as runs of words.
 */
package org.scholion.bibliography.csl;
