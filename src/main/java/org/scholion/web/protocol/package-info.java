/** The W3C Web Annotation Protocol: documents' annotations as LDP containers, for any annotation program. */
package org.scholion.web.protocol;
