package org.scholion.bibliography.format;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.CslVariables;

/** Records of any type with any variables, the words of which are chosen to be awkward in files. */
public final class ArbitraryItems {
    private static final List<String> VARIABLES = List.of(
            "title",
            "container-title",
            "collection-title",
            "volume-title",
            "publisher",
            "publisher-place",
            "volume",
            "issue",
            "number",
            "collection-number",
            "edition",
            "page",
            "note",
            "annote",
            "abstract",
            "keyword",
            "genre",
            "language",
            "DOI",
            "ISBN",
            "ISSN",
            "URL",
            "archive-url",
            "arXiv",
            "PMID",
            "OCLC",
            "S2CID",
            "call-number",
            "medium",
            "scale",
            "title-short",
            "original-title",
            "event-title",
            "status");
    private static final List<String> DATES =
            List.of("issued", "accessed", "archive-date", "original-date", "event-date", "submitted");
    private static final List<String> ROLES =
            List.of("author", "editor", "translator", "container-author", "director", "composer", "recipient");

    private ArbitraryItems() {}

    /** Records under different keys, in order of these. */
    public static Arbitrary<List<KeyedItem>> bibliographies() {
        return items().list().ofMinSize(1).ofMaxSize(6).map(items -> IntStream.range(0, items.size())
                .mapToObj(i -> new KeyedItem("Key" + i, items.get(i)))
                .toList());
    }

    static Arbitrary<CslItem> items() {
        Arbitrary<Map<String, String>> texts = Arbitraries.maps(Arbitraries.of(VARIABLES), words())
                .ofMinSize(1)
                .ofMaxSize(9);
        Arbitrary<Map<String, CslDate>> dates =
                Arbitraries.maps(Arbitraries.of(DATES), dates()).ofMaxSize(3);
        Arbitrary<Map<String, List<CslName>>> names = Arbitraries.maps(
                        Arbitraries.of(ROLES), names().list().ofMinSize(1).ofMaxSize(3))
                .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(CslType.values()), texts, dates, names, Arbitraries.of(true, false))
                .as(ArbitraryItems::item);
    }

    private static CslItem item(
            CslType type,
            Map<String, String> texts,
            Map<String, CslDate> dates,
            Map<String, List<CslName>> names,
            boolean odd) {
        CslItem.Builder item = CslItem.builder(type);
        texts.forEach(item::text);
        dates.forEach(item::date);
        names.forEach(item::names);
        if (odd) {
            item.unrecognised("x-shelf", Json.createValue("under the {stairs}"));
            item.unrecognised(
                    "custom", Json.createObjectBuilder().add("mine", 1).build());
        }
        return item.build();
    }

    static Arbitrary<String> words() {
        Arbitrary<String> pieces = Arbitraries.of(
                "War",
                "and",
                "Peace",
                "von",
                "de la",
                "Ondřej",
                "naïve",
                "新疆",
                "شىنجاڭ",
                "Синьцзян",
                "Đặng",
                "e\u0301",
                "{",
                "}",
                "\\",
                "$",
                "%",
                "#",
                "&",
                "_",
                "~",
                "^",
                "\"",
                "'",
                "''",
                "`",
                "``",
                "“",
                "”",
                "‘",
                "’",
                "--",
                "–",
                "—",
                "-",
                "<",
                ">",
                "<i>",
                "</i>",
                "<sup>",
                "</sup>",
                "\u00a0",
                "  ",
                "\n",
                "\t",
                ",",
                ";",
                "@",
                "@book{x,",
                "=",
                "1946",
                "1--2",
                "ER  - ",
                "TY  - BOOK",
                "\nTY  - BOOK",
                "\nER  - \n",
                "Archived 2016-05-27",
                "Date uncertain: 1946~",
                ". ",
                "😀",
                "ﬁ",
                "ə",
                "ʿ",
                "§",
                "ß",
                "…",
                "\\'e",
                "$x^2$",
                "others",
                "{\\",
                "[",
                "]");
        return Arbitraries.oneOf(
                        pieces.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join(" ", parts)),
                        pieces.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("", parts)),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(12).map(PlainText::withoutControls))
                .filter(words -> !words.isBlank());
    }

    private static Arbitrary<CslDate> dates() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                                "1946",
                                "1946-07",
                                "1946-07-04",
                                "1946~",
                                "1946?",
                                "1946-07~",
                                "194X",
                                "2001-21",
                                "1946/..",
                                "1944-11-12/1949-10",
                                "1990/1991",
                                "-0044",
                                "Y-12000",
                                "0085",
                                "1946-XX",
                                "1946~/1949",
                                "in press",
                                "spring 1946",
                                "1946-02-31")
                        .map(CslDate::of),
                words().map(CslDate::of));
    }

    private static Arbitrary<CslName> names() {
        Arbitrary<String> part = Arbitraries.oneOf(Arbitraries.just(""), words());
        Arbitrary<CslName> people = Combinators.combine(
                        words(), part, part, part, part, Arbitraries.of(true, false, false))
                .as((family, given, dropping, prefix, suffix, first) -> new CslName(
                        family,
                        given,
                        dropping,
                        prefix,
                        suffix,
                        "",
                        first ? Map.of("static-ordering", JsonValue.TRUE) : Map.of()));
        return Arbitraries.oneOf(
                people,
                words().map(CslName::literal),
                Arbitraries.of("Benson", "Le Coq", "van Gogh").map(CslName::family),
                Arbitraries.of("Linda", "Ludwig van").map(given -> CslName.person("Benson", given)));
    }

    /** The record as people see it: without its id and what formats said in their own words. */
    public static CslItem bare(CslItem item) {
        CslItem.Builder bare = item.toBuilder().id("");
        for (String format : new ArrayList<>(List.of("bibtex", "ris"))) {
            bare.foreign(format, Map.of());
        }
        return bare.build();
    }

    static List<String> variables() {
        return VARIABLES.stream().filter(CslVariables::isKnown).toList();
    }
}
