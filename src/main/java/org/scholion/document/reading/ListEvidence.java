package org.scholion.document.reading;

/** What a list of notes shows of itself: whether its notes cite, or explain the text. */
final class ListEvidence {
    private int notes;
    private int citing;
    private int saying;
    private boolean lettered;

    /**
     * Looks at one more note.
     *
     * @param letter whether a letter is printed before it instead of a number
     */
    void add(String words, boolean letter) {
        notes++;
        citing += NoteLine.cites(words) ? 1 : 0;
        saying += Sentences.hasVerb(words) ? 1 : 0;
        lettered = letter;
    }

    boolean isLettered() {
        return lettered;
    }

    boolean mostlyCites() {
        return !lettered && citing * 2 >= notes;
    }

    /**
     * Whether the list explains: it does not cite while another list does, or nothing in it cites at all.
     *
     * @param anyCites whether one of the lists mostly cites
     */
    boolean explains(boolean anyCites) {
        return lettered || citing == 0 && saying * 2 > notes || anyCites && !mostlyCites();
    }
}
