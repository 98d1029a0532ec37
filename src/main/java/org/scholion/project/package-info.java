/** Projects, who belongs to them, and what a role there permits. */
package org.scholion.project;
