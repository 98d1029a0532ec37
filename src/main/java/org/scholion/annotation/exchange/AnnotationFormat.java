package org.scholion.annotation.exchange;

import java.util.List;

/** A form in which annotations come as a file. */
interface AnnotationFormat {

    /** The word by which it is asked for: "jsonld", "csv" or "hypothesis". */
    String word();

    /** Whether a file looks like this. */
    boolean recognises(String text);

    /**
     * Reads a file.
     *
     * @throws org.scholion.shared.Problem.InvalidInput if it is no such file, or holds too many annotations
     */
    List<Brought> read(String text);
}
