/** The web application that the benchmark compares with: one resource, one table, one insert for each request. */
package org.scholion.bench.endpoint;
