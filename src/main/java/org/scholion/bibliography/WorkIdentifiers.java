package org.scholion.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;

/** The identifiers that a record gives, right or wrong; a field may hold several. */
public final class WorkIdentifiers {
    private static final Pattern SEPARATOR = Pattern.compile("[,;/|\\n]+|\\s+(?:and|or)\\s+");
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Pattern QUALIFIER = Pattern.compile("\\([^()]*\\)");

    private WorkIdentifiers() {}

    /** Every identifier once, in the order of the schemes and of the field. */
    public static List<ReadIdentifier> of(CslItem item) {
        List<ReadIdentifier> found = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            if (CslVariables.isKnown(scheme.variable())) {
                item.text(scheme.variable()).ifPresent(text -> found.addAll(read(scheme, text)));
            }
        }
        return List.copyOf(found);
    }

    private static List<ReadIdentifier> read(Scheme scheme, String text) {
        boolean mayBeSeveral = scheme == Scheme.ISBN || scheme == Scheme.ISSN;
        if (!mayBeSeveral || scheme.check(text).isValid()) {
            return List.of(new ReadIdentifier(scheme, text.strip()));
        }
        Set<ReadIdentifier> found = new LinkedHashSet<>();
        for (String piece : SEPARATOR.split(QUALIFIER.matcher(text).replaceAll(" "), -1)) {
            pieces(scheme, piece.strip()).forEach(raw -> found.add(new ReadIdentifier(scheme, raw)));
        }
        return List.copyOf(found);
    }

    /** A piece as it is, unless each of its words is an identifier. */
    private static Stream<String> pieces(Scheme scheme, String piece) {
        if (piece.isEmpty()) {
            return Stream.empty();
        }
        List<String> words = List.of(WORDS.split(piece));
        return words.size() > 1
                        && words.stream().allMatch(word -> scheme.check(word).isValid())
                ? words.stream()
                : Stream.of(piece);
    }

    /** The identifiers of a work's record, to be kept. */
    public static List<WorkIdentifier> of(Work work) {
        List<ReadIdentifier> found = of(work.item());
        return IntStream.range(0, found.size())
                .mapToObj(n -> new WorkIdentifier(work.id(), n, found.get(n)))
                .toList();
    }
}
