package org.scholion.bibliography.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.SortKey;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;

/** Names: persons in two parts and in order, one to an entry, bodies in one piece. */
final class NameRules {
    private static final String AUTHOR = "author";
    private static final String EDITOR = "editor";
    private static final String TRANSLATOR = "translator";

    private static final Pattern ET_AL =
            Pattern.compile("(?i)(?:and |& )?(?:et\\.? al(?:ii|\\.)?|others|u\\. ?a\\.|и др\\.?|等)\\.?");
    /** In brackets whatever its case; without them in small letters with a stop, for Ed is a name. */
    private static final Pattern ROLE = Pattern.compile(
            "[\\s,]*[(\\[]\\s*(?<marked>(?i:eds?\\.?|editors?|hrsg\\.?|hg\\.|ред\\.|trans\\.|transl\\.|translators?))\\s*[)\\]]\\.?$"
                    + "|(?:^|,\\s*|\\s+)(?<bare>eds?\\.|hrsg\\.|ред\\.|trans\\.|transl\\.)$");

    private static final Pattern AND = Pattern.compile("\\s+(?:and|&|und|et|и)\\s+|\\s*;\\s*");

    private NameRules() {}

    static List<Rule> rules() {
        return List.of(
                NameRules::each,
                NameRules::role,
                NameRules::twice,
                mending(Check.NAME_INITIALS, NameRules::withStops),
                mending(Check.NAME_CAPITALS, NameRules::withSmallLetters));
    }

    private static void each(CslItem item, Sink out) {
        item.names().forEach((field, names) -> {
            for (CslName name : names) {
                String shown = name.inFilingOrder();
                if (ET_AL.matcher(shown).matches()) {
                    out.add(Check.NAME_ET_AL, field, shown);
                } else if (!joined(field, names, name, out)) {
                    parts(field, names, name, out);
                }
            }
        });
    }

    private static boolean joined(String field, List<CslName> names, CslName name, Sink out) {
        String words = name.isLiteral() ? name.literal() : name.given().isEmpty() ? name.family() : "";
        String[] pieces = AND.split(words, -1);
        if (pieces.length < 2) {
            return false;
        }
        List<CslName> persons = new ArrayList<>();
        for (String piece : pieces) {
            NameShapes.inFilingOrder(piece)
                    .or(() -> NameShapes.inReadingOrder(piece))
                    .ifPresent(persons::add);
        }
        boolean all = persons.size() == pieces.length;
        if (all || words.indexOf(';') >= 0) {
            out.add(Check.NAMES_JOINED, field, words, all ? Fix.names(field, replaced(names, name, persons)) : null);
            return true;
        }
        return false;
    }

    private static void parts(String field, List<CslName> names, CslName name, Sink out) {
        if (name.isLiteral()) {
            NameShapes.inFilingOrder(name.literal())
                    .or(() -> NameShapes.inReadingOrder(name.literal()))
                    .ifPresent(person -> out.add(
                            Check.NAME_ONE_PIECE, field, name.literal(), replacing(field, names, name, person)));
            return;
        }
        String family = name.family().strip();
        String whole = name.inReadingOrder();
        if (isBody(name)) {
            out.add(Check.NAME_BODY, field, whole, replacing(field, names, name, CslName.literal(whole)));
        } else if (name.given().isEmpty() && family.indexOf(' ') > 0) {
            NameShapes.inReadingOrder(family)
                    .ifPresent(person ->
                            out.add(Check.NAME_IN_FAMILY, field, family, replacing(field, names, name, person)));
        } else if (NameShapes.isInitials(family) && name.given().length() > 2 && !NameShapes.isInitials(name.given())) {
            out.add(
                    Check.NAME_SWAPPED,
                    field,
                    name.inFilingOrder(),
                    replacing(field, names, name, CslName.person(name.given(), family)));
        } else if (NameShapes.isGiven(family) && isOneWordAndNoGivenName(name.given())) {
            out.add(Check.NAME_SWAPPED, field, name.inFilingOrder());
        }
    }

    private static boolean isBody(CslName name) {
        boolean several = name.family().strip().indexOf(' ') > 0;
        return NameShapes.isBody(name.given())
                || NameShapes.isBody(name.family()) && (several || name.given().isEmpty());
    }

    private static boolean isOneWordAndNoGivenName(String given) {
        return given.matches("\\p{Lu}\\p{Ll}{3,}") && !NameShapes.isGiven(given);
    }

    private static Fix replacing(String field, List<CslName> names, CslName name, CslName by) {
        return Fix.names(field, replaced(names, name, List.of(by)));
    }

    private static List<CslName> replaced(List<CslName> names, CslName name, List<CslName> by) {
        List<CslName> replaced = new ArrayList<>();
        names.forEach(each -> replaced.addAll(each == name ? by : List.of(each)));
        return replaced;
    }

    /** "(ed.)" at an author's name: who edits is an editor. A plural on the last name counts for all. */
    private static void role(CslItem item, Sink out) {
        item.names().forEach((field, names) -> {
            List<CslName> marked = new ArrayList<>();
            List<CslName> plain = new ArrayList<>();
            boolean plural = false;
            boolean translates = false;
            for (CslName name : names) {
                Matcher mark = ROLE.matcher(lastPart(name));
                Optional<CslName> bare = mark.find() ? withoutRole(name) : Optional.empty();
                if (bare.isPresent()) {
                    marked.add(bare.get());
                    String word = mark.group("bare") == null ? mark.group("marked") : mark.group("bare");
                    plural |= word.toLowerCase(Locale.ROOT).matches("eds\\.?|editors|translators");
                    translates |= word.toLowerCase(Locale.ROOT).startsWith("trans");
                } else {
                    plain.add(name);
                }
            }
            if (!marked.isEmpty()) {
                String value = item.display(field).orElseThrow();
                out.add(Check.NAME_ROLE, field, value, moving(field, plain, marked, plural, translates));
            }
        });
    }

    private static Fix moving(
            String from, List<CslName> plain, List<CslName> marked, boolean plural, boolean translates) {
        String to = translates ? TRANSLATOR : from.equals(AUTHOR) ? EDITOR : from;
        List<CslName> staying = plural ? List.of() : plain;
        List<CslName> going = new ArrayList<>(plural ? plain : List.of());
        going.addAll(marked);
        return item -> {
            CslItem.Builder moved = item.toBuilder();
            List<CslName> there = new ArrayList<>(to.equals(from) ? staying : item.names(to));
            going.stream().filter(name -> !there.contains(name)).forEach(there::add);
            return moved.names(from, staying).names(to, there).build();
        };
    }

    private static String lastPart(CslName name) {
        if (name.isLiteral()) {
            return name.literal();
        }
        return !name.suffix().isEmpty() ? " " + name.suffix() : name.given().isEmpty() ? name.family() : name.given();
    }

    private static Optional<CslName> withoutRole(CslName name) {
        CslName bare;
        if (name.isLiteral()) {
            String rest = ROLE.matcher(name.literal()).replaceFirst("").strip();
            bare = rest.isEmpty() ? null : CslName.literal(rest);
        } else {
            boolean suffixed = !name.suffix().isEmpty();
            String given = suffixed
                    ? name.given()
                    : ROLE.matcher(name.given()).replaceFirst("").strip();
            String family = name.given().isEmpty()
                    ? ROLE.matcher(name.family()).replaceFirst("").strip()
                    : name.family();
            bare = family.isEmpty()
                    ? null
                    : new CslName(
                            family, given, name.droppingParticle(), name.nonDroppingParticle(), "", "", name.extra());
        }
        return Optional.ofNullable(bare);
    }

    private static void twice(CslItem item, Sink out) {
        item.names().forEach((field, names) -> {
            TreeSet<String> seen = new TreeSet<>();
            List<CslName> once = new ArrayList<>();
            for (CslName name : names) {
                if (seen.add(SortKey.fold(name.inFilingOrder()))) {
                    once.add(name);
                }
            }
            if (once.size() < names.size()) {
                out.add(Check.NAME_TWICE, field, item.display(field).orElseThrow(), Fix.names(field, once));
            }
        });
    }

    private interface Mending {
        CslName apply(CslName name);
    }

    private static Rule mending(Check check, Mending mending) {
        return (item, out) -> item.names().forEach((field, names) -> {
            List<CslName> mended = names.stream().map(mending::apply).toList();
            if (!mended.equals(names)) {
                out.add(check, field, item.display(field).orElseThrow(), Fix.names(field, mended));
            }
        });
    }

    /** "Andrew D W" and "ADW" as "Andrew D. W." and "A. D. W.". */
    private static CslName withStops(CslName name) {
        if (name.isLiteral() || name.isFamilyFirst()) {
            return name;
        }
        List<String> words = new ArrayList<>();
        for (String word : name.given().split(" ", -1)) {
            boolean run =
                    word.matches("\\p{IsLatin}{2,3}") && word.equals(word.toUpperCase(Locale.ROOT)) && vowelless(word);
            if (word.matches("\\p{Lu}") || run) {
                word.codePoints().forEach(letter -> words.add(Character.toString(letter) + "."));
            } else {
                words.add(word);
            }
        }
        return with(name, name.family(), String.join(" ", words));
    }

    /** "JO" may be a name; "JR" and "ADW" are letters. Two letters with a vowel stay. */
    private static boolean vowelless(String word) {
        return word.length() == 3 || !word.matches(".*[AEIOUY].*");
    }

    /** "FORBES" as "Forbes", "O'NEILL" as "O'Neill"; several words stay, for particles have small letters. */
    private static CslName withSmallLetters(CslName name) {
        return name.isLiteral() ? name : with(name, small(name.family()), longer(name.given()));
    }

    private static String longer(String given) {
        return given.length() > 3 ? small(given) : given;
    }

    private static String small(String word) {
        boolean capitals = word.codePoints().filter(Character::isUpperCase).count() > 1
                && word.codePoints().noneMatch(Character::isLowerCase)
                && word.matches("[\\p{L}'’-]+");
        if (!capitals) {
            return word;
        }
        StringBuilder small = new StringBuilder();
        boolean begins = true;
        for (int letter : word.codePoints().toArray()) {
            small.appendCodePoint(begins ? letter : Character.toLowerCase(letter));
            begins = "'’-".indexOf(letter) >= 0;
        }
        return small.toString();
    }

    private static CslName with(CslName name, String family, String given) {
        return new CslName(
                family,
                given,
                name.droppingParticle(),
                name.nonDroppingParticle(),
                name.suffix(),
                "",
                name.extra().isEmpty() ? Map.of() : name.extra());
    }
}
