/** Annotations on the web. */
package org.scholion.web.annotation;
