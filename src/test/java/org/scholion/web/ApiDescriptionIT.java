package org.scholion.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.passage.Selection;
import org.scholion.annotation.tag.TagActs;
import org.scholion.bibliography.WorkHistory;
import org.scholion.bibliography.WorkLookUp;
import org.scholion.edition.checklist.Checklist;
import org.scholion.edition.content.TextRun;
import org.scholion.testing.container.InContainerApi;
import org.scholion.vocabulary.skos.ImportUndoing;
import org.scholion.vocabulary.skos.SkosProblem;
import org.scholion.web.account.MeResource;
import org.scholion.web.account.TokensResource;
import org.scholion.web.annotation.AnnotationImportView;
import org.scholion.web.annotation.AnnotationImportsResource;
import org.scholion.web.annotation.AnnotationView;
import org.scholion.web.annotation.MarkPage;
import org.scholion.web.annotation.MarkView;
import org.scholion.web.annotation.NoteHistoryResource;
import org.scholion.web.annotation.NoteTagView;
import org.scholion.web.annotation.PlacementView;
import org.scholion.web.annotation.TagActView;
import org.scholion.web.annotation.TagUseView;
import org.scholion.web.annotation.UndoResource;
import org.scholion.web.annotation.WritingResource;
import org.scholion.web.bibliography.AttachmentView;
import org.scholion.web.bibliography.CollectionView;
import org.scholion.web.bibliography.DuplicateView;
import org.scholion.web.bibliography.FindingView;
import org.scholion.web.bibliography.ImportView;
import org.scholion.web.bibliography.KeyChangeView;
import org.scholion.web.bibliography.KeySchemeView;
import org.scholion.web.bibliography.MergePreviewView;
import org.scholion.web.bibliography.MergeView;
import org.scholion.web.bibliography.NamesResource;
import org.scholion.web.bibliography.SearchView;
import org.scholion.web.bibliography.StyleSampleView;
import org.scholion.web.bibliography.StyleView;
import org.scholion.web.bibliography.TagView;
import org.scholion.web.bibliography.WorkHistoryResource;
import org.scholion.web.bibliography.WorkView;
import org.scholion.web.claim.ClaimView;
import org.scholion.web.document.BlockView;
import org.scholion.web.document.DocumentView;
import org.scholion.web.document.MilestoneView;
import org.scholion.web.document.PassageView;
import org.scholion.web.document.RevisionView;
import org.scholion.web.edition.EditionView;
import org.scholion.web.live.ChangesView;
import org.scholion.web.review.QueueItem;
import org.scholion.web.search.FoundView;
import org.scholion.web.shared.CitationInContext;
import org.scholion.web.shared.CitationView;
import org.scholion.web.shared.DecisionView;
import org.scholion.web.shared.LiveMarks;
import org.scholion.web.shared.LocatorView;
import org.scholion.web.shared.PassageContext;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.PlaceView;
import org.scholion.web.shared.SourceNoteRow;
import org.scholion.web.shared.TargetView;
import org.scholion.web.shared.WorkReference;
import org.scholion.web.vocabulary.ConceptView;
import org.scholion.web.vocabulary.ImportReportView;
import org.scholion.web.vocabulary.VocabularyImportView;
import org.scholion.web.vocabulary.VocabularyView;

/** The description at {@code /openapi} is whole, and says of the answers what they are. */
class ApiDescriptionIT extends InContainerApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String PROBLEM = "application/problem+json";

    /** The schemas of the description and the views that they describe. */
    private static final Map<String, Class<?>> VIEWS = Map.ofEntries(
            Map.entry("Me", MeResource.Me.class),
            Map.entry("FoundList", FoundView.FoundList.class),
            Map.entry("Found", FoundView.class),
            Map.entry("FoundDocument", FoundView.DocumentView.class),
            Map.entry("FoundPlace", FoundView.PlaceView.class),
            Map.entry("FoundFragment", FoundView.FragmentView.class),
            Map.entry("FoundPart", FoundView.PartView.class),
            Map.entry("FoundFacet", FoundView.FacetView.class),
            Map.entry("FoundValue", FoundView.ValueView.class),
            Map.entry("FoundIndex", FoundView.IndexView.class),
            Map.entry("NewToken", TokensResource.NewToken.class),
            Map.entry("Person", PersonView.class),
            Map.entry("Document", DocumentView.class),
            Map.entry("Milestone", MilestoneView.class),
            Map.entry("Passage", PassageView.class),
            Map.entry("Coverage", DocumentView.CoverageView.class),
            Map.entry("Block", BlockView.class),
            Map.entry("SourceNote", SourceNoteRow.class),
            Map.entry("NoteReference", SourceNoteRow.ReferenceRow.class),
            Map.entry("Identifier", SourceNoteRow.IdentifierRow.class),
            Map.entry("Locator", LocatorView.class),
            Map.entry("Target", TargetView.class),
            Map.entry("Place", PlaceView.class),
            Map.entry("Revision", RevisionView.class),
            Map.entry("Placement", PlacementView.class),
            Map.entry("PlacedPassage", PlacementView.PassageView.class),
            Map.entry("Annotation", AnnotationView.class),
            Map.entry("MarkPage", MarkPage.class),
            Map.entry("Changes", ChangesView.class),
            Map.entry("Mark", MarkView.class),
            Map.entry("Spot", MarkView.Spot.class),
            Map.entry("NoteTag", NoteTagView.class),
            Map.entry("TagUse", TagUseView.class),
            Map.entry("TagAct", TagActView.class),
            Map.entry("TagOutcome", TagActs.Outcome.class),
            Map.entry("Vocabulary", VocabularyView.class),
            Map.entry("Concept", ConceptView.class),
            Map.entry("ConceptWords", ConceptView.ConceptWords.class),
            Map.entry("VocabularyReport", ImportReportView.class),
            Map.entry("VocabularyExample", ImportReportView.ExampleView.class),
            Map.entry("SkosProblem", SkosProblem.class),
            Map.entry("VocabularyImport", VocabularyImportView.class),
            Map.entry("VocabularyUndone", ImportUndoing.Undone.class),
            Map.entry("Settlement", AnnotationView.SettlementView.class),
            Map.entry("Origin", AnnotationView.OriginView.class),
            Map.entry("Version", NoteHistoryResource.VersionView.class),
            Map.entry("ChangedWords", NoteHistoryResource.PieceView.class),
            Map.entry("Undone", UndoResource.UndoneView.class),
            Map.entry("AnnotationImport", AnnotationImportView.class),
            Map.entry("AnnotationImportEntry", AnnotationImportView.EntryView.class),
            Map.entry("UndoneAnnotationImport", AnnotationImportsResource.UndoneView.class),
            Map.entry("Preview", WritingResource.PreviewView.class),
            Map.entry("Claim", ClaimView.class),
            Map.entry("Citation", CitationView.class),
            Map.entry("CitationInContext", CitationInContext.class),
            Map.entry("PassageContext", PassageContext.class),
            Map.entry("WaitingCitation", QueueItem.class),
            Map.entry("Decision", DecisionView.class),
            Map.entry("WorkReference", WorkReference.class),
            Map.entry("Work", WorkView.class),
            Map.entry("Work/properties/provenance/additionalProperties", WorkView.OriginView.class),
            Map.entry("Collection", CollectionView.class),
            Map.entry("Tag", TagView.class),
            Map.entry("Search", SearchView.class),
            Map.entry("WorkFilter", SearchView.FilterView.class),
            Map.entry("Checklist", Checklist.class),
            Map.entry("ListedWork", Checklist.ListedWork.class),
            Map.entry("ListedCitation", Checklist.ListedCitation.class),
            Map.entry("TextRun", TextRun.class),
            Map.entry("Import", ImportView.class),
            Map.entry("Job", ImportView.JobView.class),
            Map.entry("ImportEntry", ImportView.EntryView.class),
            Map.entry("ImportDifference", ImportView.DifferenceView.class),
            Map.entry("WorkMatch", WorkLookUp.Match.class),
            Map.entry("Name", NamesResource.NameView.class),
            Map.entry("Spelling", NamesResource.SpellingView.class),
            Map.entry("Act", WorkHistoryResource.ActView.class),
            Map.entry("FieldChange", WorkHistory.FieldChange.class),
            Map.entry("KeyChange", KeyChangeView.class),
            Map.entry("KeyPattern", KeySchemeView.class),
            Map.entry("KeyExample", KeySchemeView.ExampleView.class),
            Map.entry("ReadyKeyPattern", KeySchemeView.ReadyView.class),
            Map.entry("Duplicate", DuplicateView.class),
            Map.entry("DuplicateSide", DuplicateView.SideView.class),
            Map.entry("ToldApart", DuplicateView.ToldApartView.class),
            Map.entry("MergePreview", MergePreviewView.class),
            Map.entry("MergeField", MergePreviewView.FieldView.class),
            Map.entry("MergeValue", MergePreviewView.ValueView.class),
            Map.entry("Merge", MergeView.class),
            Map.entry("MergedWork", MergeView.PartView.class),
            Map.entry("Attachment", AttachmentView.class),
            Map.entry("FindingList", FindingView.ListView.class),
            Map.entry("CheckCount", FindingView.CheckView.class),
            Map.entry("Finding", FindingView.class),
            Map.entry("FindingChange", FindingView.ChangeView.class),
            Map.entry("SetAside", FindingView.SetAsideView.class),
            Map.entry("Fix", FindingView.FixView.class),
            Map.entry("FixedWork", FindingView.FixedWorkView.class),
            Map.entry("UndoneFix", FindingView.UndoneView.class),
            Map.entry("SetAsideCount", FindingView.AsideCountView.class),
            Map.entry("Style", StyleView.class),
            Map.entry("StyleSample", StyleSampleView.class),
            Map.entry("Edition", EditionView.class),
            Map.entry("EditionCounts", EditionView.CountsView.class),
            Map.entry("MissingFields", EditionView.MissingView.class),
            Map.entry("EditionFile", EditionView.FileView.class));

    @Inject
    private Annotations annotations;

    @Test
    void everyOperationHasANameOfItsOwn() throws IOException, InterruptedException {
        Map<String, String> names = new TreeMap<>();
        operations((place, operation) ->
                names.put(place, operation.path("operationId").asText()));

        assertThat(names).hasSizeGreaterThan(35);
        assertThat(names.values()).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void everyOperationSaysWhatASuccessLooksLike() throws IOException, InterruptedException {
        JsonNode description = description();
        operations((place, operation) -> {
            Map<String, JsonNode> successes = new TreeMap<>();
            operation.path("responses").fields().forEachRemaining(response -> {
                if (response.getKey().startsWith("2")) {
                    successes.put(response.getKey(), resolved(description, response.getValue()));
                }
            });
            assertThat(successes).as(place).isNotEmpty();
            successes.forEach((status, answer) -> {
                assertThat(answer.path("description").asText()).as(place).isNotBlank();
                if (status.equals("204")) {
                    assertThat(answer.has("content")).as(place).isFalse();
                } else {
                    assertThat(answer.path("content").size()).as(place).isPositive();
                    answer.path("content")
                            .fields()
                            .forEachRemaining(content -> assertSchema(
                                    place + " " + content.getKey(),
                                    content.getKey(),
                                    resolved(description, content.getValue().path("schema"))));
                }
            });
        });
    }

    private static void assertSchema(String place, String mediaType, JsonNode schema) {
        if (mediaType.endsWith("+json")) {
            assertThat(schema.path("type").asText()).as(place).isIn("array", "object");
        } else if (!mediaType.startsWith("application/json")) {
            assertThat(schema.path("type").asText()).as(place).isEqualTo("string");
        } else if (schema.path("type").asText().equals("array")) {
            assertThat(schema.path("items").path("$ref").asText()).as(place).startsWith("#/components/schemas/");
        } else {
            assertThat(schema.has("properties") || schema.has("allOf"))
                    .as(place)
                    .isTrue();
        }
    }

    @Test
    void everyOperationMayAnswerWithAProblem() throws IOException, InterruptedException {
        JsonNode description = description();
        operations((place, operation) -> assertThat(
                        resolved(description, operation.path("responses").path("default"))
                                .path("content")
                                .path(PROBLEM)
                                .path("schema")
                                .path("$ref")
                                .asText())
                .as(place)
                .isEqualTo("#/components/schemas/Problem"));
    }

    @Test
    void everyBodyThatIsTakenIsDescribedFieldByField() throws IOException, InterruptedException {
        JsonNode description = description();
        Set<String> described = new TreeSet<>();
        operations((place, operation) -> {
            JsonNode body = resolved(description, operation.path("requestBody"));
            body.path("content").fields().forEachRemaining(content -> {
                JsonNode schema = resolved(description, content.getValue().path("schema"));
                // A text or a file that is the whole body has no fields.
                boolean whole = content.getKey().equals("text/plain")
                        || schema.path("format").asText().equals("binary");
                assertThat(
                                whole
                                        ? schema.path("description").asText().length()
                                        : schema.path("properties").size())
                        .as(place + " " + content.getKey())
                        .isPositive();
                described.add(place);
            });
        });

        Set<String> takesABody = new TreeSet<>();
        operations((place, operation) -> {
            if (place.startsWith("post ") || place.startsWith("patch ") || place.startsWith("put ")) {
                takesABody.add(place);
            }
        });
        takesABody.remove("post /api/v1/tokens");
        takesABody.remove("post /api/v1/documents/{slug}/redo");
        takesABody.remove("put /api/v1/works/{key}/not-duplicates/{other}");
        takesABody.remove("post /api/v1/documents/{slug}/source-notes");
        takesABody.remove("post /api/v1/documents/{slug}/revisions/reading");
        takesABody.remove("post /api/v1/works/findings/fixes/{id}/undo");
        takesABody.remove("post /api/v1/annotation-imports/{id}/undo");
        takesABody.remove("post /api/v1/annotations/tags/acts/{id}/undo");
        takesABody.remove("post /api/v1/annotations/tags/acts/{id}/redo");
        takesABody.remove("post /api/v1/vocabularies/imports/{id}/undo");
        takesABody.remove("post /api/v1/imports/{id}/keep");
        takesABody.remove("post /api/v1/imports/{id}/undo");
        takesABody.remove("post /api/v1/imports/{id}/cancel");
        assertThat(described).isEqualTo(takesABody);
    }

    @Test
    void everyParameterIsExplained() throws IOException, InterruptedException {
        JsonNode description = description();
        operations((place, operation) -> operation.path("parameters").forEach(parameter -> {
            JsonNode explained = resolved(description, parameter);
            assertThat(explained.path("description").asText())
                    .as(place + " " + parameter)
                    .isNotBlank();
            assertThat(explained.path("schema").path("type").asText())
                    .as(place + " " + parameter)
                    .isNotBlank();
        }));
    }

    @Test
    void everyReferenceLeadsToSomethingAndNothingStandsThereUnused() throws IOException, InterruptedException {
        JsonNode description = description();
        Set<String> used = new TreeSet<>();
        description.findValuesAsText("$ref").forEach(reference -> {
            assertThat(resolved(description, reference).isMissingNode())
                    .as(reference)
                    .isFalse();
            used.add(reference);
        });

        Set<String> schemas = new TreeSet<>();
        description
                .path("components")
                .path("schemas")
                .fieldNames()
                .forEachRemaining(name -> schemas.add("#/components/schemas/" + name));
        assertThat(used).containsAll(schemas);
    }

    @Test
    void schemasSayWhatTheViewsHold() throws IOException, InterruptedException {
        JsonNode description = description();
        VIEWS.forEach((name, view) -> {
            JsonNode schema = description.at("/components/schemas/" + name);
            Map<String, String> described = new TreeMap<>();
            Set<String> required = new TreeSet<>();
            describe(description, schema, described, required);

            assertThat(described).as(name).isEqualTo(held(view));
            assertThat(required).as("%s: what is unknown is null", name).isEqualTo(described.keySet());
        });
    }

    @Test
    void answersHoldEveryPropertyThatTheDescriptionNames() throws IOException, InterruptedException {
        JsonNode description = description();
        Actor scholar = people.findByHandle("scholar").orElseThrow();
        annotations.create(
                scholar, "ili-rebellion", new Selection(null, 0, 5, null), new AnnotationText(null, "A note.", null));
        String secret = token(scholar);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("me", "Me");
        answers.put("documents", "DocumentList");
        answers.put("documents/ili-rebellion", "Document");
        answers.put("documents/ili-rebellion/blocks", "BlockList");
        answers.put("documents/ili-rebellion/milestones", "MilestoneList");
        answers.put("documents/ili-rebellion/passage?start=0&end=5", "Passage");
        answers.put("documents/ili-rebellion/annotations", "AnnotationList");
        answers.put("documents/ili-rebellion/marks", "MarkPage");
        answers.put("documents/ili-rebellion/changes?since=" + Instant.now().minusSeconds(600), "Changes");
        answers.put("annotations/tags", "TagUseList");
        answers.put("annotations/tags/suggestions?q=x", "TagUseList");
        answers.put("annotations/tags/acts", "TagActList");
        answers.put("vocabularies", "VocabularyList");
        answers.put("documents/second-east-turkestan-republic/claims", "ClaimList");
        answers.put("documents/ili-rebellion/editions", "EditionList");
        answers.put("review-queue", "WaitingCitationList");
        answers.put(
                "citations/"
                        + get("/api/v1/review-queue", secret).at("/items/0/id").asText(),
                "Citation");
        answers.put("works?q=nothing+of+the+kind", "WorkList");
        answers.put("works", "WorkList");
        answers.put("styles?q=chicago", "StyleList");
        answers.put("styles/apa/preview?key=Forbes1986", "StyleSampleList");
        answers.put("work-matches?q=forbes", "WorkMatchList");
        answers.put("names?q=forbes", "NameList");
        answers.put("search?q=nothing+of+the+kind", "FoundList");
        answers.put("works/Forbes1986", "Work");
        answers.put("works/findings", "FindingList");
        answers.put("works/Forbes1986/findings", "FindingsOfWork");
        answers.put("works/Forbes1986/citations", "CitationInContextList");
        answers.put("works/Forbes1986/source-notes", "SourceNoteList");
        answers.put("key-pattern", "KeyPattern");
        answers.put("collections", "CollectionList");
        answers.put("tags", "TagList");
        answers.put("searches", "SearchList");
        answers.put("duplicates", "DuplicateList");
        answers.put("duplicates/told-apart", "ToldApartList");
        answers.put("works/merges", "MergeList");

        for (Map.Entry<String, String> answer : answers.entrySet()) {
            JsonNode body = get("/api/v1/" + answer.getKey(), secret);
            JsonNode schema = description.path("components").path("schemas").path(answer.getValue());
            assertThat(schema.isMissingNode()).as(answer.getValue()).isFalse();
            assertHolds(answer.getKey(), description, schema, body);
        }
    }

    /** That a value has the properties that its schema requires, all the way down. */
    private static void assertHolds(String place, JsonNode description, JsonNode schema, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        JsonNode plain = resolved(description, schema);
        plain.path("allOf").forEach(part -> assertHolds(place, description, part, value));
        plain.path("required").forEach(name -> assertThat(value.has(name.asText()))
                .as(place + " has " + name)
                .isTrue());
        plain.path("properties").fields().forEachRemaining(property -> {
            if (value.has(property.getKey())) {
                assertHolds(
                        place + "." + property.getKey(),
                        description,
                        property.getValue(),
                        value.path(property.getKey()));
            }
        });
        value.elements().forEachRemaining(element -> {
            if (value.isArray()) {
                assertHolds(place + "[]", description, plain.path("items"), element);
            }
        });
    }

    private static void describe(
            JsonNode description, JsonNode schema, Map<String, String> described, Set<String> required) {
        JsonNode plain = resolved(description, schema);
        plain.path("allOf").forEach(part -> describe(description, part, described, required));
        plain.path("properties")
                .fields()
                .forEachRemaining(property -> described.put(property.getKey(), type(property.getValue())));
        plain.path("required").forEach(name -> required.add(name.asText()));
    }

    /** A described type in a word. */
    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.path("$ref").asText().replaceFirst(".*/", "");
        }
        if (schema.has("allOf")) {
            return type(schema.path("allOf").path(0));
        }
        String type = schema.path("type").asText();
        return switch (type) {
            case "array" -> "array of " + type(schema.path("items"));
            case "object" ->
                schema.path("additionalProperties").isObject()
                        ? "map of " + type(schema.path("additionalProperties"))
                        : "object";
            default -> schema.has("format") ? schema.path("format").asText() : type;
        };
    }

    /** What a view holds, in the same words. */
    private static Map<String, String> held(Class<?> view) {
        Map<String, String> held = new TreeMap<>();
        if (view.isRecord()) {
            for (RecordComponent component : view.getRecordComponents()) {
                held.put(component.getName(), type(component.getGenericType()));
            }
        } else {
            for (Field field : view.getFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    held.put(field.getName(), type(field.getGenericType()));
                }
            }
        }
        return held;
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return (arguments.length == 1 ? "array of " : "map of ") + type(arguments[arguments.length - 1]);
        }
        Map<Type, String> plain = Map.ofEntries(
                Map.entry(String.class, "string"),
                Map.entry(boolean.class, "boolean"),
                Map.entry(Boolean.class, "boolean"),
                Map.entry(int.class, "int32"),
                Map.entry(Integer.class, "int32"),
                Map.entry(long.class, "int64"),
                Map.entry(double.class, "double"),
                Map.entry(UUID.class, "uuid"),
                Map.entry(Instant.class, "date-time"),
                Map.entry(LiveMarks.MarksShown.class, "MarkPage"),
                Map.entry(JsonObject.class, "object"));
        return plain.containsKey(type) ? plain.get(type) : nameOf(type);
    }

    private static String nameOf(Type view) {
        return VIEWS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(view))
                .map(entry -> entry.getKey().contains("/") ? "object" : entry.getKey())
                .collect(Collectors.joining());
    }

    private void operations(BiConsumer<String, JsonNode> each) throws IOException, InterruptedException {
        description().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey()) && path.getKey().startsWith("/api/v1/")) {
                        each.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
    }

    /** What a reference leads to; anything else itself. */
    private static JsonNode resolved(JsonNode description, JsonNode node) {
        return node.has("$ref") ? resolved(description, node.path("$ref").asText()) : node;
    }

    private static JsonNode resolved(JsonNode description, String reference) {
        return description.at(reference.substring(1));
    }

    private JsonNode description() throws IOException, InterruptedException {
        return get("/openapi?format=JSON", null);
    }

    private JsonNode get(String path, String secret) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path, secret).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
