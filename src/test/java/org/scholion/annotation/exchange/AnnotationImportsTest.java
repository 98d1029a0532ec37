package org.scholion.annotation.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.PassageUse;
import org.scholion.annotation.passage.Place;
import org.scholion.annotation.passage.PlacementDecision;
import org.scholion.annotation.passage.PlacementState;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.annotation.w3c.Origin;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class AnnotationImportsTest {
    private static final Addresses ADDRESSES = new Addresses("https://scholion.example");
    private static final AnnotationImports.Choice ALL = new AnnotationImports.Choice(null, Set.of(), false);
    private static final String TEXT = "The first rebellion began in Kashgar.\nThe second rebellion came later.\n";

    private final TestProject project;
    private final Document document;

    AnnotationImportsTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take(TEXT);
    }

    private Plan bring(Actor actor, Document to, String file) {
        return project.in(
                rooms -> rooms.annotationImports.bring(actor, ADDRESSES, to.slug(), "a", file.getBytes(UTF_8), null));
    }

    private AnnotationImport keep(Plan plan) {
        return project.in(rooms -> rooms.annotationImports.keep(
                project.scholar, ADDRESSES, plan.brought().id(), ALL));
    }

    private String export(Document from, boolean table) {
        return project.in(rooms -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                var collected = rooms.annotationExport.open(project.scholar, from.slug());
                if (table) {
                    rooms.annotationExport.writeCsv(collected, ADDRESSES, AnnotationExport.Filter.ALL, true, out);
                } else {
                    rooms.annotationExport.writeJsonLd(collected, ADDRESSES, AnnotationExport.Filter.ALL, out);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toString(UTF_8);
        });
    }

    private List<Annotation> listed(Document on) {
        return project.in(rooms -> {
            var collected = rooms.annotationCollections.collection(project.scholar, on.slug());
            return rooms.annotationCollections.read(
                    rooms.annotationCollections.after(collected, null, 200).ids());
        });
    }

    private static String entry(String id, String text, String exact, String prefix, String more) {
        return "{\"id\":\"" + id + "\",\"created\":\"2024-05-01T10:00:00.123456+00:00\",\"updated\":"
                + "\"2024-05-01T10:00:00.123456+00:00\",\"user\":\"acct:anna@hypothes.is\",\"uri\":"
                + "\"https://en.wikipedia.org/wiki/X\",\"text\":\"" + text + "\",\"tags\":[\"war\"],\"group\":"
                + "\"__world__\",\"permissions\":{\"read\":[\"group:__world__\"]},\"target\":[{\"source\":"
                + "\"https://en.wikipedia.org/wiki/X\",\"selector\":[{\"type\":\"RangeSelector\",\"startContainer\":"
                + "\"/div[1]/p[2]\",\"startOffset\":4,\"endContainer\":\"/div[1]/p[2]\",\"endOffset\":9},{\"type\":"
                + "\"TextPositionSelector\",\"start\":4000,\"end\":4010},{\"type\":\"TextQuoteSelector\",\"exact\":\""
                + exact + "\",\"prefix\":\"" + prefix + "\",\"suffix\":\"\"}]}]" + more + "}";
    }

    private static String hypothesis(String... entries) {
        return "{\"client_version\":\"1\",\"annotations\":[" + String.join(",", entries) + "]}";
    }

    @Test
    void anExportOfHypothesisFindsItsWordsThreadsAndAuthorsAgain() {
        String file = hypothesis(
                entry("r", "So it is", "", "", ",\"references\":[\"a\"]"),
                entry("a", "Where?", "began in Kashgar", "rebellion ", ""),
                entry("b", "", "rebellion", "nowhere ", ""),
                entry("c", "", "Kashgar", "in Paris ", ""),
                entry("d", "", "never written here", "", ""));

        Plan plan = bring(project.scholar, document, file);

        assertThat(List.of(plan.exact(), plan.byQuote(), plan.doubtful(), plan.placeless(), plan.replies()))
                .containsExactly(0, 1, 2, 1, 1);
        assertThat(plan.entries()).extracting(Planned::author).containsOnly("anna");
        assertThat(plan.entries()).extracting(Planned::words).containsExactly("So it is", "Where?", "", "", "");
        keep(plan);

        List<Annotation> kept = listed(document);
        Annotation root = kept.get(0);
        assertThat(root.target().exact()).isEqualTo("began in Kashgar");
        assertThat(root.visibility()).isEqualTo(Visibility.PROJECT);
        assertThat(Origin.of(root.carried())).isEqualTo(new Origin("anna", "https://hypothes.is/a/a"));
        assertThat(root.tags()).extracting(NoteTag::word).containsExactly("war");
        assertThat(root.carried().given()).contains("acct:anna@hypothes.is", "\"war\"", "__world__");
        assertThat(kept.get(kept.size() - 1).parentId()).isEqualTo(root.id());
        assertThat(bring(project.scholar, document, file).duplicates()).isEqualTo(5);
    }

    @Test
    void whatSomebodyElseBroughtForThemselvesAloneIsNotTold() {
        String own = hypothesis(entry("a", "Where?", "began in Kashgar", "rebellion ", ""))
                .replace("group:__world__\"]", "acct:anna@hypothes.is\"]");
        keep(bring(project.scholar, document, own));
        Annotation hidden = listed(document).get(0);
        assertThat(hidden.visibility()).isEqualTo(Visibility.PRIVATE);
        String iri = ADDRESSES.annotation(document.slug(), hidden.id().toString());
        String answer = "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\","
                + "\"body\":{\"type\":\"TextualBody\",\"value\":\"So?\"},\"target\":\"" + iri + "\"}";

        assertThat(bring(project.colleague, document, own).duplicates()).isZero();
        assertThat(bring(project.colleague, document, "[" + answer + "]").replies())
                .isZero();
        assertThat(bring(project.scholar, document, own).duplicates()).isOne();
    }

    @Test
    void doubtfulPassagesWaitForAPersonInsteadOfBeingAttachedOrLost() {
        Plan plan = bring(
                project.scholar,
                document,
                hypothesis(
                        entry("a", "Several places", "rebellion", "", ""),
                        entry("b", "Other letters", "The first rebelion began at Kashgar", "", ""),
                        entry("c", "Sure", "The second rebellion", "", ""),
                        entry("d", "Too short", "Kashgar", "", "")));
        assertThat(List.of(plan.byQuote(), plan.doubtful(), plan.placeless())).containsExactly(1, 3, 0);
        keep(plan);

        List<PassageUse.Used> waiting = waiting();

        assertThat(waiting)
                .extracting(
                        PassageUse.Used::words, used -> used.placement().place().rule(), used -> project.text(document)
                                .substring(used.placement().place().range()))
                .containsExactlyInAnyOrder(
                        tuple("Several places", "QUOTE_EXACT", "rebellion"),
                        tuple("Too short", "QUOTE_EXACT", "Kashgar"),
                        tuple("Other letters", "QUOTE_FUZZY", "The first rebellion began in Kashgar"));
        assertThat(waiting).allSatisfy(used -> {
            assertThat(used.placement().place().confidence()).isBetween(0.4, 0.85);
            assertThat(used.placement().place().sameWords())
                    .isEqualTo(!used.words().equals("Other letters"));
        });
        assertThat(best("Other letters").isSettled()).isFalse();
        assertThat(best("Sure").isSettled()).isTrue();
        assertThat(named("Other letters").target().exact()).isEqualTo("The first rebelion began at Kashgar");
    }

    @Test
    void whatAPersonSaysOfADoubtfulPassageHoldsHereAndInLaterRevisions() {
        keep(bring(
                project.scholar,
                document,
                hypothesis(
                        entry("b", "Other letters", "The first rebelion began at Kashgar", "", ""),
                        entry("c", "Still open", "The second rebelion came latter", "", ""))));
        PassageUse.Used used = waiting().stream()
                .filter(each -> each.words().equals("Other letters"))
                .findFirst()
                .orElseThrow();

        project.act(rooms -> rooms.placements.decide(
                project.scholar,
                document.slug(),
                used.placement().anchorId(),
                used.placement().version(),
                new PlacementDecision(PlacementDecision.Act.ACCEPT, null)));

        assertThat(best("Other letters").state()).isEqualTo(PlacementState.ACCEPTED);
        assertThat(waiting()).extracting(PassageUse.Used::words).containsExactly("Still open");
        project.revise(project.scholar, document, "A new line.\n" + TEXT, null);
        assertThat(best("Other letters").state()).isEqualTo(PlacementState.PLACED);
        assertThat(waiting()).extracting(PassageUse.Used::words).containsExactly("Still open");
    }

    private List<PassageUse.Used> waiting() {
        return project.in(rooms -> {
            Document now = rooms.documents.get(project.scholar, document.slug());
            return rooms.placements
                    .list(project.scholar, now, Set.of(PlacementState.DOUBTFUL), new Page.Request(null, 50))
                    .items();
        });
    }

    private Annotation named(String body) {
        return listed(document).stream()
                .filter(each -> each.body().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private Place best(String body) {
        Anchor anchor = named(body).target();
        return project.in(rooms -> rooms.placements.bestPlaces(List.of(anchor)).get(anchor.id()));
    }

    @Test
    void passagesOfTheThirdArticleAreFoundByTheirQuotes() {
        Document article = project.take(Seed.REPUBLIC);
        String text = project.text(article).toString();
        StringBuilder file = new StringBuilder("{\"rows\":[");
        int count = 0;
        for (int at = 2_000; at + 60 < text.length() && count < 40; at += 1_500) {
            String words = text.substring(at, at + 60);
            if (!words.matches("[\\p{L} ,]+")) {
                continue;
            }
            file.append(count == 0 ? "" : ",").append(entry("n" + count, "x", words, "", ""));
            count++;
        }

        Plan plan = bring(project.scholar, article, file.append("]}").toString());

        assertThat(count).isGreaterThan(5);
        assertThat(plan.byQuote()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsWrittenOutIsTheSameWhenItIsBroughtToAnEmptyDocument(boolean table) {
        Annotation note = project.note(project.scholar, document, "Kashgar", Visibility.PROJECT);
        project.act(rooms -> rooms.annotations.create(
                project.scholar,
                document.slug(),
                project.select(document, "second"),
                new AnnotationText(AnnotationKind.NOTE, "=1+1, \"quoted\"\r\n'and more", Visibility.PRIVATE)));
        project.act(rooms -> rooms.threads.reply(project.scholar, note.id(), "Indeed"));
        Document empty = project.take(TEXT + "\n");

        Plan plan = bring(project.scholar, empty, export(document, table));
        assertThat(plan.exact()).isEqualTo(2);
        assertThat(plan.replies()).isEqualTo(1);
        keep(plan);

        List<Annotation> copies = listed(empty);
        List<Annotation> originals = listed(document);
        assertThat(copies).hasSameSizeAs(originals);
        for (int n = 0; n < copies.size(); n++) {
            assertThat(copies.get(n).body()).isEqualTo(originals.get(n).body());
            assertThat(copies.get(n).kind()).isEqualTo(originals.get(n).kind());
            assertThat(copies.get(n).visibility()).isEqualTo(originals.get(n).visibility());
            assertThat(
                            copies.get(n).target() == null
                                    ? null
                                    : copies.get(n).target().range())
                    .isEqualTo(
                            originals.get(n).target() == null
                                    ? null
                                    : originals.get(n).target().range());
        }
    }

    @Test
    void anImportIsTakenBackAsAWholeExceptForWhatWasTouchedSince() {
        AnnotationImport kept = keep(bring(
                project.scholar,
                document,
                hypothesis(
                        entry("a", "One", "began in Kashgar", "rebellion ", ""),
                        entry("b", "Two", "The second rebellion", "", ""),
                        entry("c", "Three", "rebellion came later", "", ""))));
        List<Annotation> made = listed(document);
        project.act(rooms -> rooms.threads.reply(project.colleague, made.get(1).id(), "Yes"));

        AnnotationImports.Undone undone = project.in(rooms -> rooms.annotationImports.undo(project.scholar, kept.id()));

        assertThat(undone).isEqualTo(new AnnotationImports.Undone(2, 1));
        assertThat(listed(document)).extracting(Annotation::body).containsExactly("Two", "Yes");
        assertThatThrownBy(() -> project.act(rooms -> rooms.annotationImports.undo(project.scholar, kept.id())))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void onlyWhoBroughtAnImportSeesIt() {
        Plan plan = bring(project.scholar, document, hypothesis());

        assertThatThrownBy(() -> project.act(rooms -> rooms.annotationImports.get(
                        project.colleague, plan.brought().id())))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> bring(project.stranger, document, hypothesis()))
                .isInstanceOf(Problem.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"annotations\":",
                "[[[",
                "{\"annotations\":[],\"annotations\":[],\"uri\":1}",
                "id,kind,\"open",
                "\u0000",
                "plain words"
            })
    void whatIsNoFileOfAnnotationsIsRefused(String file) {
        assertThatThrownBy(() -> bring(project.scholar, document, file)).isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void whatBreaksARuleIsToldAndLeftOut() {
        Plan plan = bring(
                project.scholar,
                document,
                "[{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\"},7]");

        assertThat(plan.unreadable()).isEqualTo(2);
        assertThat(plan.entries().get(0).problem()).startsWith("target");
        keep(plan);
        assertThat(listed(document)).isEmpty();
    }
}
