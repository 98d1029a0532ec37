package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.Locator;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * A reference while it is being read. What a rule has understood is blotted out of the open text, so that the next rule
 * sees only what is left; whatever is open at the end was not understood. Offsets in here are UTF-16, those of the
 * fields that leave are code points of the whole body.
 */
final class Draft {
    /** Stands for every character already understood. */
    static final char BLOT = '\u0001';

    /** No letter of any script bears more; the rules would walk back over a longer run at each of its marks. */
    private static final int MOST_MARKS = 16;

    private final String text;
    /** With one kind of space, so that no rule has to think of no-break spaces; as long as the text. */
    private final StringBuilder open;

    /** The open text as it is, made once between two changes: most rules find nothing and change nothing. */
    private String openText;

    private final CodePointText body;
    private final int bodyOffset;
    private final Map<String, ParsedField> fields = new LinkedHashMap<>();
    private final Map<String, List<CslName>> names = new LinkedHashMap<>();
    private final List<ReadIdentifier> identifiers = new ArrayList<>();
    private final List<ReferenceFinding> findings = new ArrayList<>();
    private Locator locator;
    private ParsedReference.ShortCite shortCite;
    private boolean titleQuoted;
    private boolean commas;

    /** @param bodyOffset char offset of the reference in the body */
    Draft(CodePointText body, int bodyOffset, String text) {
        this.body = body;
        this.bodyOffset = bodyOffset;
        this.text = text;
        this.open = new StringBuilder(text.length());
        int marks = 0;
        for (char c : text.toCharArray()) {
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            open.append(isSpace(c) || c == BLOT || marks > MOST_MARKS ? ' ' : c);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    String text() {
        return text;
    }

    /** The text with blots, as it is now. */
    String open() {
        if (openText == null) {
            openText = open.toString();
        }
        return openText;
    }

    int length() {
        return text.length();
    }

    /** Offset of the first character that is neither understood nor a space. */
    int firstOpen() {
        int first = 0;
        while (first < open.length() && (open.charAt(first) == ' ' || open.charAt(first) == BLOT)) {
            first++;
        }
        return first;
    }

    void take(int start, int end) {
        for (int i = start; i < end; i++) {
            open.setCharAt(i, BLOT);
        }
        openText = null;
    }

    /** Records a field unless the reference has already given it, and blots its words. */
    void put(String field, String value, int start, int end, String rule) {
        fields.putIfAbsent(field, new ParsedField(field, value, range(start, end), rule));
        take(start, end);
    }

    /** Records a field in place of an earlier reading, and blots its words. */
    void replace(String field, String value, int start, int end, String rule) {
        fields.remove(field);
        put(field, value, start, end, rule);
    }

    /** Records what one field says under another name as well. */
    void copy(ParsedField from, String field) {
        fields.putIfAbsent(field, new ParsedField(field, from.value(), from.range(), from.rule()));
    }

    /** Records the words of a range as a field, spaces made plain. */
    void putWords(String field, int start, int end, String rule) {
        put(field, words(start, end), start, end, rule);
    }

    /** The words of a range with single plain spaces. */
    String words(int start, int end) {
        StringBuilder plain = new StringBuilder();
        text.substring(start, end)
                .chars()
                .map(c -> isSpace(c) ? ' ' : c)
                .filter(c -> c != ' ' || (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' '))
                .forEach(c -> plain.append((char) c));
        return plain.toString().strip();
    }

    void putNames(String variable, NameList list, int start, int end, String rule) {
        names.putIfAbsent(variable, list.names());
        put(variable, list.display(), start, end, rule);
        list.twice().forEach(name -> find(ReferenceFinding.Code.AUTHOR_TWICE, name));
        if (list.cutShort()) {
            find(ReferenceFinding.Code.AUTHORS_CUT_SHORT, list.display());
        }
    }

    void putLocator(Locator place, int start, int end, String rule) {
        locator = place;
        put("locator", place.value(), start, end, rule);
    }

    /** Records the place cited in place of the article's extent. */
    void replaceLocator(Locator place, int start, int end, String rule) {
        fields.remove("locator");
        putLocator(place, start, end, rule);
    }

    void putShortCite(ParsedReference.ShortCite cite) {
        shortCite = cite;
    }

    void add(ReadIdentifier identifier) {
        identifiers.add(identifier);
        if (!identifier.verdict().isValid()) {
            find(
                    ReferenceFinding.Code.IDENTIFIER_WRONG,
                    identifier.scheme().variable() + " " + identifier.raw() + ": " + identifier.verdict());
        }
    }

    void find(ReferenceFinding.Code code, String detail) {
        findings.add(new ReferenceFinding(code, detail));
    }

    void markTitleQuoted() {
        titleQuoted = true;
    }

    boolean isTitleQuoted() {
        return titleQuoted;
    }

    /** Notes that commas divide what follows, and not full stops. */
    void markCommas() {
        commas = true;
    }

    boolean hasCommas() {
        return commas;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Optional<ParsedField> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Whether a field other than a title was read: a title alone might be any sentence. */
    boolean hasEvidence() {
        return fields.keySet().stream().anyMatch(field -> !field.equals("title") && !field.equals("language"));
    }

    boolean hasIdentifier() {
        return !identifiers.isEmpty();
    }

    List<CslName> names(String variable) {
        return names.getOrDefault(variable, List.of());
    }

    Map<String, List<CslName>> names() {
        return names;
    }

    Map<String, ParsedField> fields() {
        return fields;
    }

    Locator locator() {
        return locator;
    }

    ParsedReference.ShortCite shortCite() {
        return shortCite;
    }

    List<ReadIdentifier> identifiers() {
        return identifiers;
    }

    List<ReferenceFinding> findings() {
        return findings;
    }

    /** A char range of the reference as code points of the body. */
    TextRange range(int start, int end) {
        return new TextRange(body.codePointOffset(bodyOffset + start), body.codePointOffset(bodyOffset + end));
    }

    /** The runs of open words; punctuation alone is none. */
    List<String> rest() {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= open.length(); i++) {
            if (i == open.length() || open.charAt(i) == BLOT) {
                String run = words(start, i);
                if (run.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    runs.add(run);
                }
                start = i + 1;
            }
        }
        return runs;
    }
}
