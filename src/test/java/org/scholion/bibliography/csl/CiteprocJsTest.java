package org.scholion.bibliography.csl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.VariedWorks;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.Cite;
import org.scholion.bibliography.format.CitedNote;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.reference.ArticleWorks;
import org.scholion.bibliography.style.PackagedStyles;
import org.scholion.testing.CiteprocJs;

/** What we set beside what citeproc-js sets of the same works, entry by entry and note by note. */
class CiteprocJsTest {
    private static CiteprocJs oracle;

    @BeforeAll
    static void start() {
        Optional<CiteprocJs> started = CiteprocJs.start();
        Assumptions.assumeTrue(started.isPresent(), "citeproc-js is not installed");
        oracle = started.get();
    }

    @AfterAll
    static void stop() {
        if (oracle != null) {
            oracle.close();
        }
    }

    private static List<CslItem> works() {
        List<CslItem> works = new ArrayList<>();
        for (KeyedItem keyed : ArticleWorks.keyed()) {
            works.add(keyed.item().withId(keyed.key()));
        }
        works.addAll(VariedWorks.all());
        return works;
    }

    private static String text(String resource) {
        try (InputStream in = CiteprocJsTest.class.getResourceAsStream(resource)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chicago-notes-bibliography, en-US",
        "chicago-notes-bibliography-subsequent-ibid, en-US",
        "chicago-author-date, en-US",
        "apa, en-US",
        "modern-language-association, en-US",
        "din-1505-2, en-US",
        "ieee, en-US",
        "gost-r-7-0-5-2008, ru-RU",
        "china-national-standard-gb-t-7714-2015-numeric, zh-CN",
    })
    void bothSetTheSame(String style, String locale) {
        List<CslItem> works = works();
        ObjectNode request = oracle.request();
        request.put("style", text("/" + style + ".csl"));
        request.put("locale", locale);
        ObjectNode locales = request.putObject("locales");
        locales.put("en-US", text("/locales-en-US.xml"));
        locales.put(locale, text("/locales-" + locale + ".xml"));
        ArrayNode items = request.putArray("items");
        works.forEach(work -> items.add(CiteprocJs.json(work.toJson())));
        List<CitedNote> notes = notes(works);
        ArrayNode asked = request.putArray("notes");
        for (CitedNote note : notes) {
            ArrayNode cites = asked.addArray();
            for (Cite cite : note.cites()) {
                ObjectNode one = cites.addObject().put("id", cite.work());
                if (cite.locator() != null) {
                    one.put("locator", cite.locator().value())
                            .put("label", cite.locator().label());
                }
            }
        }
        JsonNode theirs = oracle.set(request);

        CslRenderer renderer = new CslRenderer();
        Map<String, String> ours = new LinkedHashMap<>();
        for (CitationRenderer.Entry entry : renderer.bibliography(PackagedStyles.source(style), locale, works)) {
            ours.put(works.get(entry.item()).id(), plain(Run.html(entry.runs())));
        }
        Map<String, String> expected = new LinkedHashMap<>();
        theirs.get("bibliography")
                .forEach(entry -> expected.put(
                        entry.get("id").asText(), cleaned(entry.get("html").asText())));

        Differences differences = new Differences(style);
        expected.forEach((id, html) -> differences.compare(id, html, ours.get(id)));
        List<String> order = new ArrayList<>(ours.keySet());
        // What citeproc-js prints nothing of is left out there; ours is never empty.
        order.retainAll(expected.keySet());
        differences.compare("order", String.join(" ", expected.keySet()), String.join(" ", order));
        List<List<Run>> set = renderer.notes(PackagedStyles.source(style), locale, notes);
        for (int i = 0; i < notes.size(); i++) {
            String mine = plain(Run.html(set.get(i)));
            differences.compare(
                    "note " + (i + 1), cleaned(theirs.get("notes").get(i).asText()), mine);
        }
        System.out.println(differences.summary());
        assertThat(differences.unexplained()).isEmpty();
    }

    /** Each work in full, at once again with another page, then two by two, and a few again later. */
    private static List<CitedNote> notes(List<CslItem> works) {
        List<CitedNote> notes = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            CslItem work = works.get(i);
            notes.add(note(notes, new Cite(work.id(), work, Locator.page("12-15"))));
            if (i % 3 == 0) {
                notes.add(note(notes, new Cite(work.id(), work, Locator.page("16"))));
                notes.add(note(notes, new Cite(work.id(), work, Locator.page("16"))));
                notes.add(note(notes, new Cite(work.id(), work, null)));
            }
        }
        for (int i = 1; i < works.size(); i += 2) {
            CslItem one = works.get(i - 1);
            CslItem other = works.get(i);
            notes.add(note(
                    notes,
                    new Cite(one.id(), one, Locator.page("7")),
                    new Cite(other.id(), other, new Locator("chapter", "3"))));
        }
        return notes;
    }

    private static CitedNote note(List<CitedNote> before, Cite... cites) {
        return new CitedNote(before.size() + 1, List.of(cites));
    }

    private static String plain(String html) {
        return html.replaceAll("\\s+", " ").strip();
    }

    /** Their HTML in our words. */
    private static String cleaned(String html) {
        List<Run> runs = new ArrayList<>();
        Jsoup.parseBodyFragment(html.replaceAll("</?div[^>]*>", " "))
                .body()
                .childNodes()
                .forEach(node -> collect(node, new Run("", false), runs));
        return plain(Run.html(Run.joined(runs)));
    }

    private static void collect(Node node, Run around, List<Run> runs) {
        if (node instanceof TextNode text) {
            runs.add(around.with(text.getWholeText()));
        } else if (node instanceof Element element) {
            Run inner = inside(element, around);
            element.childNodes().forEach(child -> collect(child, inner, runs));
        }
    }

    private static Run inside(Element element, Run around) {
        String style = element.attr("style").replace(" ", "");
        String name = element.normalName();
        boolean italic = (around.italic() || name.equals("i")) && !style.contains("font-style:normal");
        boolean bold = (around.bold() || name.equals("b")) && !style.contains("font-weight:normal");
        boolean small = around.smallCapitals() || style.contains("small-caps");
        boolean line = around.underlined() || style.contains("underline");
        Run.Height height =
                switch (name) {
                    case "sup" -> Run.Height.SUPERSCRIPT;
                    case "sub" -> Run.Height.SUBSCRIPT;
                    default -> around.height();
                };
        return new Run("", italic, bold, small, line, height);
    }
}
