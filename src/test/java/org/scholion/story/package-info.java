/** The whole work as people do it, in browsers against the packaged distribution. */
package org.scholion.story;
