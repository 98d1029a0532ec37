package org.scholion.document.reading;

/**
 * The refusal of bytes that no reader can turn into a text. The message is one sentence for a person; the
 * {@linkplain #reason() reason} is stable and meant for programs.
 */
public final class UnreadableDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why bytes are refused. The names are part of the API and never change. */
    public enum Reason {
        /** No bytes, or nothing but white space. */
        EMPTY,
        /** More bytes, lines, blocks or nesting than the limits allow. */
        TOO_LARGE,
        /** UTF-16 or UTF-32. */
        OTHER_ENCODING,
        /** Not a text at all: NUL, control characters, or the signature of a binary format. */
        BINARY,
        /** Malformed UTF-8. */
        INVALID_UTF8,
        /** Of a known form, but cut off, damaged or made to do harm. */
        DAMAGED,
        /** Locked by a password. */
        LOCKED,
        /** Of a known form, but pictures only: no words in it. */
        NO_WORDS,
        /** The reader that was asked for does not exist. */
        NO_SUCH_READER
    }

    private final Reason reason;
    private final long byteOffset;

    /**
     * @param byteOffset zero-based offset of the first offending byte, or -1 where no single byte is to blame
     * @param sentence what is wrong and what to do, for a person
     */
    public UnreadableDocument(Reason reason, long byteOffset, String sentence) {
        super(sentence);
        this.reason = reason;
        this.byteOffset = byteOffset;
    }

    public Reason reason() {
        return reason;
    }

    /** The zero-based offset of the first offending byte, or -1 where no single byte is to blame. */
    public long byteOffset() {
        return byteOffset;
    }
}
