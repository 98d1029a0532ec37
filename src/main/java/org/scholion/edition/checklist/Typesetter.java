package org.scholion.edition.checklist;

import org.scholion.edition.content.EditionTypesetter;

/** Sets whatever the house prints: editions and checklists. */
public interface Typesetter extends EditionTypesetter, ChecklistTypesetter {}
