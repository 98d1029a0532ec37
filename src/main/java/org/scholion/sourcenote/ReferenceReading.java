package org.scholion.sourcenote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.WorkRecords;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.reference.ReferenceParser;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.shared.TextRange;

/** Reads references that somebody has as plain text, and keeps nothing. */
@ApplicationScoped
public class ReferenceReading {
    /** Lines beyond these are refused. */
    public static final int MOST_LINES = 20_000;

    /** "12. ^ a b Forbes 1986", as a page of an encyclopedia is copied. */
    private static final Pattern MARK =
            Pattern.compile("\\s*(?:\\d{1,5}\\. ?)?\\^ ?(?:Jump up to: ?)?(?<letters>(?:[a-z]{1,2} )*+)");

    private static final Pattern LINE = Pattern.compile("(?<words>[^\\r\\n]*)(?:\\r\\n?|\\n|$)");

    private final SourceNoteRepository notes;
    private final Works works;
    private final WorkRecords records;
    private final Permissions permissions;
    private final ReferenceParser parser = new ReferenceParser();

    @Inject
    public ReferenceReading(SourceNoteRepository notes, Works works, WorkRecords records, Permissions permissions) {
        this.notes = notes;
        this.works = works;
        this.records = records;
        this.permissions = permissions;
    }

    /**
     * Reads a text with one reference a line, as if its lines were the notes of one list in a document of the project.
     *
     * @return a note for each line that is not blank, its number that of the line, counted from 1. Where it cites a
     *     work, its key is that of the project's work that its words lead to, or the key that a new one would get now.
     * @throws Problem.TooLarge if there are more than {@link #MOST_LINES} lines
     */
    @Transactional
    public List<SourceNoteView> read(Actor actor, UUID projectId, String text) {
        permissions.require(actor, projectId, Right.READ);
        List<Line> lines = lines(text);
        List<NoteReading.Read> read = new NoteReading(parser, Integer.MAX_VALUE)
                .read(lines.stream()
                        .map(line -> new NoteReading.Words(0, line.body(), false))
                        .toList());
        NoteWorks matched = NoteWorks.of(read, KnownReferences.of(notes.findCited(projectId), parser, works));
        List<String> keys = keys(projectId, matched);
        Map<Integer, List<NoteReferenceView>> references = new HashMap<>();
        for (int n = 0; n < read.size(); n++) {
            int group = matched.groupOf().get(n);
            references
                    .computeIfAbsent(read.get(n).note(), note -> new ArrayList<>())
                    .add(NoteReferenceView.of(
                            read.get(n).reference(),
                            group < 0 ? null : matched.known().get(group).orElse(null),
                            group < 0 ? null : keys.get(group),
                            matched.rule(n),
                            matched.findings(n)));
        }
        List<SourceNoteView> views = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            views.add(lines.get(n).view(references.getOrDefault(n, List.of())));
        }
        return views;
    }

    private List<String> keys(UUID projectId, NoteWorks matched) {
        Map<UUID, String> present =
                works.keys(matched.known().stream().flatMap(Optional::stream).collect(Collectors.toSet()));
        List<CslItem> fresh = new ArrayList<>();
        for (int n = 0; n < matched.groups().size(); n++) {
            if (matched.known().get(n).isEmpty()) {
                fresh.add(matched.groups().get(n).item());
            }
        }
        List<String> toCome = records.keysToCome(projectId, fresh);
        List<String> keys = new ArrayList<>();
        int next = 0;
        for (Optional<UUID> id : matched.known()) {
            keys.add(id.isPresent() ? present.get(id.get()) : toCome.get(next));
            next += id.isPresent() ? 0 : 1;
        }
        return keys;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        int number = 0;
        int before = text.startsWith("\uFEFF") ? 1 : 0;
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        line.region(start, text.length());
        int at = start;
        while (line.find() && line.end() > at) {
            number++;
            if (number > MOST_LINES) {
                throw new Problem.TooLarge(null, "At most " + MOST_LINES + " lines are read at once.");
            }
            before += text.codePointCount(start, line.start());
            start = line.start();
            Line read = Line.of(number, before, line.group("words"));
            if (!read.body().isEmpty()) {
                lines.add(read);
            }
            at = line.end();
        }
        return lines;
    }

    /**
     * A line that holds words.
     *
     * @param start its body's first code point in the whole text
     */
    private record Line(int number, int uses, int start, String body) {

        /** @param before code points before the line */
        static Line of(int number, int before, String words) {
            Matcher mark = MARK.matcher(words);
            int from = mark.lookingAt() ? mark.end() : 0;
            int letters = from == 0 || mark.group("letters").isEmpty()
                    ? 1
                    : mark.group("letters").split(" ").length;
            String open = words.substring(from);
            String body = open.strip();
            int start = from + open.indexOf(body);
            return new Line(number, letters, before + words.codePointCount(0, start), body);
        }

        SourceNoteView view(List<NoteReferenceView> references) {
            TextRange range = new TextRange(start, start + body.codePointCount(0, body.length()));
            String kind =
                    references.isEmpty() ? SourceNote.UNREAD : references.get(0).kind();
            return new SourceNoteView(null, null, null, 0, number, uses, range, 0, body, kind, references);
        }
    }
}
