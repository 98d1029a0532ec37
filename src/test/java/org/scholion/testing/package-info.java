/** What the tests stand on: real databases, the built WAR in a container, the packaged distribution, a real browser. */
package org.scholion.testing;
