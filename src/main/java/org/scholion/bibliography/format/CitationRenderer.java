package org.scholion.bibliography.format;

import java.util.List;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.style.StyleSource;

/**
 * Sets citations and bibliographies in the styles of the Citation Style Language, version 1.0.2. The outcome is never
 * empty: of a work of which a style would print nothing, its names, year or identifier are given. Safe to share between
 * threads.
 */
public interface CitationRenderer {

    /** The style of pages and editions: the Chicago Manual of Style, notes and bibliography. */
    String HOUSE_STYLE = "chicago-notes-bibliography";

    /** The language of pages and editions. */
    String HOUSE_LOCALE = "en-US";

    /**
     * The citations of a sequence of notes, each with its first, later or ibidem form as its place and the style ask,
     * one list of runs for each note. What ends a citation is the style's: notes by Chicago end with a full stop.
     *
     * @param locale a language of {@link #knowsLocale}
     */
    List<List<Run>> notes(StyleSource style, String locale, List<CitedNote> notes);

    /**
     * A bibliography in the order of the style, each entry with the position of its item in the given list.
     *
     * @param locale a language of {@link #knowsLocale}
     */
    List<Entry> bibliography(StyleSource style, String locale, List<CslItem> items);

    /** Whether terms are packaged for a language, such as "de-DE" or "fr". */
    boolean knowsLocale(String locale);

    /** The languages of which terms are packaged, as tags such as "de-DE" or "la", in alphabetical order. */
    List<String> locales();

    /**
     * The citations of a sequence of notes in the house style, the first of a work in full and the later ones short. They
     * have no full stop of their own at their end, so that more may follow; {@link Run#sentence} adds one.
     */
    List<List<Run>> houseNotes(List<CitedNote> notes);

    /**
     * The note of the house style that cites a work for the first time. It has no full stop of its own at its end, so
     * that another citation may follow in the same note; {@link Run#sentence} adds one.
     *
     * @param locator the place in the work, or null
     */
    List<Run> fullNote(CslItem item, Locator locator);

    /**
     * The note of the house style that cites a work again; its end is like a first note's.
     *
     * @param locator the place in the work, or null
     */
    List<Run> shortNote(CslItem item, Locator locator);

    /** The work's entry in a bibliography of the house style. */
    List<Run> bibliographyEntry(CslItem item);

    /** A bibliography in the house style. */
    List<Entry> bibliography(List<CslItem> items);

    /**
     * One entry of a bibliography.
     *
     * @param item position in the list that was given
     */
    record Entry(int item, List<Run> runs) {}
}
