/** Takes vocabularies over from SKOS files, gives them out as such, and takes an import back. */
package org.scholion.vocabulary.skos;
