/** Tests that run inside the server, in the built WAR: one server for all of them. */
package org.scholion.testing.container;
