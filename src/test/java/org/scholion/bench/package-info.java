/**
 * The load program of {@code mvn -Pbench verify}: measures the packaged distribution beside an insert endpoint that does
 * nothing but insert, on the same server, database and machine. No test; {@link org.scholion.bench.Benchmark} runs it.
 */
package org.scholion.bench;
