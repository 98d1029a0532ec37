package org.scholion.annotation.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scholion.shared.Problem;

/** Reads the files of annotations that people send: whether it is text, in which of the forms, and what is in it. */
final class SentFile {
    private static final List<AnnotationFormat> FORMATS =
            List.of(new JsonLdFormat(), new HypothesisFormat(), new CsvFormat());

    private SentFile() {}

    /**
     * Its text, without a byte order mark.
     *
     * @throws Problem.InvalidInput if it is not UTF-8, or no text
     */
    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            }
        } catch (CharacterCodingException notText) {
            throw new Problem.InvalidInput("file", "The file is not encoded in UTF-8.");
        }
        throw new Problem.InvalidInput("file", "The file holds the character NUL, which no text does.");
    }

    /**
     * The form of a text.
     *
     * @param word the form's name; null or blank to find out
     * @throws Problem.InvalidInput if it is of none of the forms
     */
    static AnnotationFormat format(String word, String text) {
        return FORMATS.stream()
                .filter(format -> word == null || word.isBlank()
                        ? format.recognises(text)
                        : format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem.InvalidInput(
                        "format",
                        "Say what the file is: “jsonld” for a W3C annotation collection, “csv” for a table of ours, or"
                                + " “hypothesis”."));
    }

    /**
     * The annotations in the text of an import.
     *
     * @throws Problem.InvalidInput if it cannot be read
     */
    static List<Brought> read(AnnotationImport brought) {
        return format(brought.format(), brought.content()).read(brought.content());
    }
}
