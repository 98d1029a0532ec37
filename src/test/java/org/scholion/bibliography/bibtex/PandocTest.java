package org.scholion.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scholion.bibliography.format.ArbitraryItems;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.DecodedFile;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.ReadEntry;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.reference.ArticleWorks;

/**
 * What biber and pandoc say to files that went in and came out again. What differs is printed, and told in {@code
 * target/formats.txt}. Without the tools the tests are skipped, with CI=true they fail.
 */
@Tag("external")
class PandocTest {
    /** Differences that are right, with why. */
    private static final Map<Pattern, String> RIGHT = new LinkedHashMap<>(
            Map.of(Pattern.compile("(set|stdmodel): missing"), "a @set groups other entries and is no work"));

    /** Warnings of biber that are right, with why. */
    private static final Map<Pattern, String> RIGHT_WARNINGS = new LinkedHashMap<>(Map.of(
            Pattern.compile("Missing mandatory field.*"),
            "a field that is unknown is left out, not made up",
            Pattern.compile(
                    "Field '(archivedate|archiveurl|s2cid|oclc|pmcid|pmid|source|csljson)' invalid in data model.*"),
            "biblatex has no field for it, and passes over it",
            Pattern.compile(
                    "Invalid field '(booktitle|publisher|issue)' for entrytype '(online|misc|article|incollection)'"),
            "the work has what the type has no place for; it would be lost"));

    private final BibtexReader reader = new BibtexReader();

    @TempDir
    Path directory;

    @Test
    void theExamplesOfBiblatexMeanTheSameToPandocWhenTheyComeOut() throws Exception {
        String before = examples();
        String after = written(before, new BiblatexWriter());

        List<String> differences = differences(before, after);

        List<String> wrong = differences.stream()
                .filter(difference -> !isRight(RIGHT, difference))
                .toList();
        report("biblatex-examples.bib", differences, wrong);
        assertThat(wrong).isEmpty();
        assertThat(written(after, new BiblatexWriter())).isEqualTo(after);
    }

    /** What classic BibTeX has no fields for would differ for pandoc, but must come back to us. */
    @ParameterizedTest
    @EnumSource(BibDialect.class)
    void theExamplesOfBiblatexComeBackInEveryDialect(BibDialect dialect) throws Exception {
        List<CslItem> before = records(examples());

        assertThat(records(written(examples(), writer(dialect)))).isEqualTo(before);
    }

    private List<CslItem> records(String file) {
        return reader.read(file).entries().stream()
                .sorted(Comparator.comparing(ReadEntry::key))
                .map(entry -> ArbitraryItems.bare(entry.item()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(BibDialect.class)
    void theWorksOfTheArticlesMeanTheSameToPandocWhenTheyComeBack(BibDialect dialect) throws Exception {
        String before = writer(dialect).write(ArticleWorks.keyed()).text();
        String after = written(before, writer(dialect));

        List<String> differences = differences(before, after);

        report("works of the article as " + dialect, differences, differences);
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BibDialect.class)
    void biberAcceptsTheWorksOfTheArticles(BibDialect dialect) throws Exception {
        List<String> warnings =
                warnings(writer(dialect).write(ArticleWorks.keyed()).text());

        List<String> wrong = warnings.stream()
                .filter(warning -> !isRight(RIGHT_WARNINGS, warning))
                .toList();
        report("biber on works of the article as " + dialect, warnings, wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void biberHasNothingToSayOfTheExamplesThatItDidNotSayBefore() throws Exception {
        String before = examples();
        Set<String> told = new TreeSet<>(warnings(before));

        List<String> warnings = warnings(written(before, new BiblatexWriter()));

        List<String> wrong =
                warnings.stream().filter(warning -> !told.contains(warning)).toList();
        report("biber on biblatex-examples.bib", warnings, wrong);
        assertThat(wrong).isEmpty();
    }

    private static BibliographyWriter writer(BibDialect dialect) {
        return switch (dialect) {
            case BIBTEX -> new BibtexWriter();
            case BIBTEX_UTF8 -> new BibtexUtf8Writer();
            case BIBLATEX -> new BiblatexWriter();
        };
    }

    private String examples() throws IOException, InterruptedException {
        Path file = Path.of(new ExternalTool(directory)
                .run("kpsewhich", "biblatex-examples.bib")
                .strip());
        return DecodedFile.of(Files.readAllBytes(file)).text();
    }

    private String written(String file, BibliographyWriter writer) {
        return writer.write(reader.read(file).entries().stream()
                        .map(entry -> new KeyedItem(entry.key(), entry.item()))
                        .toList())
                .text();
    }

    private List<String> warnings(String file) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("checked.bib"), file);
        return new ExternalTool(directory)
                .run("biber", "--tool", "--validate-datamodel", "checked.bib")
                .lines()
                .filter(line -> line.startsWith("WARN") || line.startsWith("ERROR"))
                .map(line -> line.replaceFirst("^WARN - Datamodel: (Entry '[^']*') \\([^)]*\\): ", "$1: "))
                .toList();
    }

    private static boolean isRight(Map<Pattern, String> right, String told) {
        String words = told.replaceFirst("^Entry '[^']*': ", "");
        return right.keySet().stream()
                .anyMatch(pattern -> pattern.matcher(words).matches());
    }

    /** Field by field, what pandoc makes of two files. */
    private List<String> differences(String before, String after) throws IOException, InterruptedException {
        Map<String, JsonObject> former = items(before);
        Map<String, JsonObject> present = items(after);
        List<String> differences = new ArrayList<>();
        former.forEach((key, item) -> {
            JsonObject other = present.get(key);
            if (other == null) {
                differences.add(key + ": missing");
                return;
            }
            Set<String> fields = new TreeSet<>(item.keySet());
            fields.addAll(other.keySet());
            for (String field : fields) {
                JsonValue one = item.getOrDefault(field, JsonValue.NULL);
                JsonValue two = other.getOrDefault(field, JsonValue.NULL);
                if (!one.equals(two)) {
                    differences.add(key + ": " + field + " was " + one + ", is " + two);
                }
            }
        });
        present.keySet().stream()
                .filter(key -> !former.containsKey(key))
                .forEach(key -> differences.add(key + ": new"));
        differences.sort(Comparator.naturalOrder());
        return differences;
    }

    private Map<String, JsonObject> items(String file) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("read.bib"), file);
        String json = new ExternalTool(directory).run("pandoc", "-f", "biblatex", "-t", "csljson", "read.bib");
        try (JsonReader items = Json.createReader(new StringReader(json))) {
            return items.readArray().getValuesAs(JsonObject.class).stream()
                    .collect(Collectors.toMap(
                            item -> item.getString("id"), item -> item, (a, b) -> a, LinkedHashMap::new));
        }
    }

    private static void report(String what, List<String> all, List<String> wrong) throws IOException {
        StringBuilder report = new StringBuilder(what + ": " + wrong.size() + " wrong of " + all.size() + " told\n");
        System.out.print(report);
        wrong.forEach(System.out::println);
        all.forEach(line -> report.append("  ").append(line).append('\n'));
        Path target = Files.createDirectories(Path.of("target"));
        Files.writeString(
                target.resolve("formats-" + what.replaceAll("[^A-Za-z0-9]+", "-") + ".txt"), report.toString());
    }
}
