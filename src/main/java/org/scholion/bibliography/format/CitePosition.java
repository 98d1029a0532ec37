package org.scholion.bibliography.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.item.Locator;

/**
 * Where a cite stands among those before it, by the rules of CSL 1.0.2 ("position").
 *
 * @param near whether the work was cited within the style's distance of notes before; never for a first cite
 * @param firstNote number of the note that cites the work first: the cite's own for a first cite
 */
public record CitePosition(Kind kind, boolean near, int firstNote) {

    /** The four places; each of the two ibidem is a subsequent cite too. */
    public enum Kind {
        FIRST,
        SUBSEQUENT,
        IBID,
        IBID_WITH_LOCATOR
    }

    /** A cite that stands alone. */
    public static final CitePosition ALONE = new CitePosition(Kind.FIRST, false, 1);

    public boolean isFirst() {
        return kind == Kind.FIRST;
    }

    /** Whether CSL's condition of that name holds: "first", "subsequent", "ibid", "ibid-with-locator", "near-note". */
    public boolean is(String condition) {
        return switch (condition) {
            case "first" -> kind == Kind.FIRST;
            case "subsequent" -> kind != Kind.FIRST;
            case "ibid" -> kind == Kind.IBID || kind == Kind.IBID_WITH_LOCATOR;
            case "ibid-with-locator" -> kind == Kind.IBID_WITH_LOCATOR;
            case "near-note" -> near;
            default -> false;
        };
    }

    /**
     * The positions of all cites, list by list.
     *
     * @param notes in the order in which they are read
     * @param nearDistance how many notes away another cite of the work may be to be near; CSL's default is 5
     */
    public static List<List<CitePosition>> of(List<CitedNote> notes, int nearDistance) {
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> latest = new HashMap<>();
        List<List<CitePosition>> positions = new ArrayList<>();
        CitedNote before = null;
        for (CitedNote note : notes) {
            List<CitePosition> ofNote = new ArrayList<>();
            for (int i = 0; i < note.cites().size(); i++) {
                Cite cite = note.cites().get(i);
                Integer firstNote = first.putIfAbsent(cite.work(), note.number());
                if (firstNote == null) {
                    ofNote.add(new CitePosition(Kind.FIRST, false, note.number()));
                } else {
                    boolean near = note.number() - latest.get(cite.work()) <= nearDistance;
                    ofNote.add(new CitePosition(repeated(cite, preceding(note, i, before)), near, firstNote));
                }
                latest.put(cite.work(), note.number());
            }
            positions.add(List.copyOf(ofNote));
            if (!note.cites().isEmpty()) {
                before = note;
            }
        }
        return List.copyOf(positions);
    }

    /** The cite that "ibidem" would point to: the one before in the note, or the only one of the note before. */
    private static Cite preceding(CitedNote note, int index, CitedNote before) {
        if (index > 0) {
            return note.cites().get(index - 1);
        }
        return before == null || before.cites().size() != 1
                ? null
                : before.cites().get(0);
    }

    private static Kind repeated(Cite cite, Cite preceding) {
        if (preceding == null || !preceding.work().equals(cite.work())) {
            return Kind.SUBSEQUENT;
        }
        Locator place = cite.locator();
        if (preceding.locator() == null) {
            return place == null ? Kind.IBID : Kind.IBID_WITH_LOCATOR;
        }
        if (place == null) {
            return Kind.SUBSEQUENT;
        }
        return place.equals(preceding.locator()) ? Kind.IBID : Kind.IBID_WITH_LOCATOR;
    }
}
