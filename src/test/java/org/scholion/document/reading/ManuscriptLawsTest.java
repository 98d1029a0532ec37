package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scholion.document.reading.ReadText.ReadMilestone;
import org.scholion.document.reading.ReadText.ReadNote;
import org.scholion.shared.CodePointText;
import org.scholion.testing.Readers;

/** What holds for every text that a reader of any form writes down, in whatever order it calls what there is. */
class ManuscriptLawsTest {
    /** One call of a reader, with what it looks like in a report. */
    private record Step(String told, Consumer<Manuscript> act) {
        @Override
        public String toString() {
            return told;
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> words = Arbitraries.of(
                "one two",
                " ",
                "",
                "\n",
                "\t x \u00A0",
                "😀",
                "\ud83d",
                "\ude00",
                "a\ud83d b",
                "𠀀𐱃",
                "شەرقىي",
                "\u0301",
                "a\0b",
                "war-",
                "peace",
                "\uFEFF",
                "\u2067x\u2069",
                "[1]",
                "end.",
                "  leading",
                "trailing  ",
                "-",
                "\u200B");
        Arbitrary<Shape> shapes = Arbitraries.of(
                Shape.of(BlockKind.PARAGRAPH),
                Shape.of(BlockKind.TITLE),
                Shape.of(BlockKind.FURNITURE),
                Shape.of(BlockKind.BLOCK_QUOTATION),
                Shape.heading(3),
                Shape.item(1, "•"),
                Shape.item(2, null),
                Shape.cell(0, 0, 0),
                Shape.cell(0, 0, 1).labelled("•"),
                Shape.cell(0, 1, 0),
                Shape.cell(1, 0, 0),
                Shape.infobox(BlockKind.INFOBOX_LABEL, 0),
                Shape.infobox(BlockKind.INFOBOX_VALUE, 0));
        Arbitrary<String> names = Arbitraries.of("a", "b", "c");
        Arbitrary<Step> step = Arbitraries.oneOf(
                words.map(some -> new Step("words «" + some + "»", manuscript -> manuscript.words(some))),
                words.map(some -> new Step("words «" + some + "»", manuscript -> manuscript.words(some))),
                shapes.map(shape -> new Step("begin " + shape.kind(), manuscript -> manuscript.begin(shape))),
                words.map(some -> new Step("join «" + some + "»", manuscript -> manuscript.joinHyphen(some))),
                Arbitraries.of(
                        new Step("end", Manuscript::end),
                        new Step("line", Manuscript::line),
                        new Step("speak", manuscript -> manuscript.speak("ug"))),
                Arbitraries.of("12", "xiv", null, " ")
                        .map(page -> new Step("page", manuscript -> manuscript.page(page))),
                Combinators.combine(names, names)
                        .as((list, id) -> new Step("mark " + list + id, manuscript -> manuscript.mark(list, id, null))),
                Combinators.combine(names, names, words)
                        .as((list, id, some) -> new Step(
                                "note " + list + id, manuscript -> manuscript.note(list, id, null, some, null))));
        return step.list().ofMaxSize(40);
    }

    @Property(tries = 2000)
    void blocksCoverTheTextInOrderWithoutOverlap(@ForAll("steps") List<Step> steps) {
        ReadText read = read(steps);

        CodePointText text = new CodePointText(read.text());
        int before = 0;
        StringBuilder between = new StringBuilder();
        for (ReadBlock block : read.blocks()) {
            assertThat(block.range().start()).isGreaterThanOrEqualTo(before);
            assertThat(block.range().isEmpty()).isFalse();
            between.append(text.substring(
                    new org.scholion.shared.TextRange(before, block.range().start())));
            before = block.range().end();
        }
        assertThat(before).isEqualTo(text.length());
        assertThat(between.toString()).matches("[\\n\\t •\\[\\].0-9]*");
    }

    @Property(tries = 2000)
    void noLetterIsSplitNorKeptThatNoTextHolds(@ForAll("steps") List<Step> steps) {
        ReadText read = read(steps);

        assertThat(read.text().codePoints().noneMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF))
                .as("halves of letters and NUL")
                .isTrue();
        CodePointText text = new CodePointText(read.text());
        for (ReadBlock block : read.blocks()) {
            String words = text.substring(block.range());
            assertThat(Separators.isSpace(words.charAt(0))).isFalse();
            assertThat(Separators.isSpace(words.charAt(words.length() - 1))).isFalse();
        }
    }

    @Property(tries = 2000)
    void milestonesRiseAndStandBeforeALetter(@ForAll("steps") List<Step> steps) {
        ReadText read = read(steps);

        int length = new CodePointText(read.text()).length();
        int before = 0;
        for (ReadMilestone milestone : read.milestones()) {
            assertThat(milestone.at()).isBetween(before, length - 1);
            before = milestone.at();
        }
    }

    @Property(tries = 2000)
    void everyNoteStandsInItsBlockAndEveryMarkLeadsToOne(@ForAll("steps") List<Step> steps) {
        ReadText read = read(steps);

        List<Integer> blocks = new ArrayList<>();
        for (ReadNote note : read.notes()) {
            ReadBlock block = read.blocks().get(note.blockOrdinal());
            assertThat(block.kind().isNote()).isTrue();
            assertThat(block.range().contains(note.body())).isTrue();
            assertThat(note.uses()).isPositive();
            blocks.add(note.blockOrdinal());
        }
        assertThat(blocks).doesNotHaveDuplicates().isSorted();
    }

    /** With some words before, as a file without any is refused. */
    private static ReadText read(List<Step> steps) {
        Manuscript manuscript = new Manuscript();
        manuscript.words("Some words.");
        steps.forEach(step -> step.act().accept(manuscript));
        return manuscript.finish(Readers.ALL.find("html").orElseThrow());
    }
}
