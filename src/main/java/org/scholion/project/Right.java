package org.scholion.project;

/** What may be permitted in a project. */
public enum Right {
    /** See documents, works and what others show to the project. */
    READ("see this project"),
    /** Mark and note passages. */
    ANNOTATE("annotate"),
    /** State claims, cite works for them and propose the citations. */
    CITE("state claims or cite works"),
    /** Correct works and the descriptions of documents. */
    CURATE("change the bibliography or a document's description"),
    /** Add documents. */
    UPLOAD("add documents"),
    /** Decide on citations that others propose. */
    REVIEW("decide on citations"),
    /** Publish editions. */
    PUBLISH("publish editions"),
    /** Say who belongs to the project. */
    ADMINISTER("administer this project");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    /** The right as the end of "You may not …". */
    public String words() {
        return words;
    }
}
