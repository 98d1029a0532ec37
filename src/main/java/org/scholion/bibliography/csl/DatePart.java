package org.scholion.bibliography.csl;

import java.util.List;
import java.util.Locale;
import org.scholion.bibliography.style.StyleNode;

/**
 * CSL's {@code date}: the parts of a date or interval. What the two ends of an interval have in common is written once.
 */
final class DatePart implements Part {
    private static final List<String> NAMES = List.of("year", "month", "day");

    private final String variable;
    private final Dress dress;
    private final String delimiter;
    private final List<StyleNode> parts;
    private final int precision;

    /**
     * @param parts the {@code date-part} elements in the order in which they are written
     * @param delimiter between them, or the empty string
     */
    DatePart(StyleNode element, List<StyleNode> parts, String delimiter) {
        variable = element.get("variable", "");
        dress = Dress.of(element);
        this.delimiter = delimiter;
        this.parts = List.copyOf(parts);
        precision = parts.stream().mapToInt(DatePart::rank).max().orElse(0) + 1;
    }

    private static int rank(StyleNode part) {
        return Math.max(0, NAMES.indexOf(part.get("name", "")));
    }

    @Override
    public void write(Scope scope, Words words) {
        DateValue date = scope.date(variable);
        scope.call(variable, date != null);
        if (date == null) {
            return;
        }
        if (scope.area() == Scope.Area.SORT) {
            words.text(date.sortKey(precision));
        } else {
            dress.around(scope, words, (s, w) -> inner(date, s, w));
        }
    }

    private void inner(DateValue date, Scope scope, Words words) {
        if (date.first() == null) {
            words.text(date.words());
            addSuffix(scope, words);
        } else if (date.last() == null) {
            span(date.first(), 0, parts.size(), scope, words);
            if (date.open()) {
                words.text("–");
            }
        } else {
            interval(date.first(), date.last(), scope, words);
        }
    }

    private void interval(List<Integer> first, List<Integer> last, Scope scope, Words words) {
        int differing = 0;
        while (differing < first.size()
                && differing < last.size()
                && first.get(differing).equals(last.get(differing))) {
            differing++;
        }
        int from = -1;
        int to = -1;
        String dash = "–";
        for (int i = 0; i < parts.size(); i++) {
            int rank = rank(parts.get(i));
            if (rank >= differing) {
                from = from < 0 ? i : from;
                to = i + 1;
            }
            if (rank == differing) {
                dash = parts.get(i).get("range-delimiter", "–");
            }
        }
        if (from < 0) {
            span(first, 0, parts.size(), scope, words);
            return;
        }
        span(first, 0, from, scope, words);
        int start = words.size();
        span(first, from, to, scope, words);
        if (words.size() == start) {
            span(first, to, parts.size(), scope, words);
            return;
        }
        // Between the two stands the dash alone.
        while (words.size() > start && words.tokens().get(words.size() - 1).kind() == Words.Kind.AFFIX) {
            words.cut(words.size() - 1);
        }
        words.text(dash);
        int second = words.size();
        span(last, from, to, scope, words);
        while (words.size() > second && words.tokens().get(second).kind() == Words.Kind.AFFIX) {
            words.remove(second);
        }
        span(first, to, parts.size(), scope, words);
    }

    private void span(List<Integer> date, int from, int to, Scope scope, Words words) {
        int start = words.size();
        for (int i = from; i < to; i++) {
            StyleNode part = parts.get(i);
            int rank = rank(part);
            if (rank >= date.size()) {
                continue;
            }
            String text = text(part, rank, date, scope);
            if (text.isEmpty()) {
                continue;
            }
            if (words.size() > start && !delimiter.isEmpty()) {
                words.affix(delimiter);
            }
            Dress.of(part).around(scope, words, (s, w) -> {
                w.text(text);
                if (rank == 0) {
                    addSuffix(s, w);
                }
            });
        }
    }

    private void addSuffix(Scope scope, Words words) {
        if (variable.equals("issued")) {
            words.text(scope.takeSuffix());
        }
    }

    private static String text(StyleNode part, int rank, List<Integer> date, Scope scope) {
        int number = date.get(rank);
        String form = part.get("form", "");
        return switch (rank) {
            case 0 -> year(number, form, scope.terms());
            case 1 -> month(number, form, scope.terms());
            default -> day(number, form, date.get(1), scope.terms());
        };
    }

    private static String year(int year, String form, Terms terms) {
        if (form.equals("short")) {
            return String.format(Locale.ROOT, "%02d", Math.abs(year) % 100);
        }
        if (year <= 0) {
            return Math.abs(year) + terms.term("bc");
        }
        return year < 1000 ? year + terms.term("ad") : String.valueOf(year);
    }

    private static String month(int month, String form, Terms terms) {
        if (month > 12) {
            String season = terms.term(String.format(Locale.ROOT, "season-%02d", month - 20), "long", false);
            return season == null ? "" : season;
        }
        return switch (form) {
            case "numeric" -> String.valueOf(month);
            case "numeric-leading-zeros" -> String.format(Locale.ROOT, "%02d", month);
            default -> {
                String name = terms.term(
                        String.format(Locale.ROOT, "month-%02d", month), form.isEmpty() ? "long" : form, false);
                yield name == null ? String.valueOf(month) : name;
            }
        };
    }

    private static String day(int day, String form, int month, Terms terms) {
        return switch (form) {
            case "numeric-leading-zeros" -> String.format(Locale.ROOT, "%02d", day);
            case "ordinal" ->
                terms.option("limit-day-ordinals-to-day-1") && day != 1
                        ? String.valueOf(day)
                        : terms.ordinal(day, terms.gender(String.format(Locale.ROOT, "month-%02d", month)));
            default -> String.valueOf(day);
        };
    }
}
