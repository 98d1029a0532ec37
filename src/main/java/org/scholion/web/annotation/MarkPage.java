package org.scholion.web.annotation;

import java.util.List;
import org.scholion.web.shared.PersonView;

/**
 * One page of marks.
 *
 * @param authors who made them, each once
 * @param tags what they are tagged with, each once
 * @param next to be given back as {@code after}; null on the last page
 */
public record MarkPage(List<PersonView> authors, List<NoteTagView> tags, List<MarkView> items, String next) {}
