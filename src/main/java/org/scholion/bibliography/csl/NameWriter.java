package org.scholion.bibliography.csl;

import java.util.Map;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.style.StyleNode;

/**
 * Writes one name. Names in scripts that set no spaces between the parts of a name, such as Chinese, Japanese and
 * Korean, always have the family name first and are never shortened to initials.
 *
 * @param form "long" or "short"
 * @param initializeWith what follows an initial, or null to leave given names as they are
 */
record NameWriter(
        String form, String initializeWith, boolean initialize, String sortSeparator, Dress family, Dress given) {
    private static final Pattern ALPHABETIC = Pattern.compile(
            "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}\\p{IsArmenian}\\p{IsGeorgian}\\p{IsThai}\\p{IsDevanagari}]");
    private static final Dress PLAIN = new Dress("", "", Format.NONE, false, null, false, "");

    static NameWriter of(StyleNode name, Map<String, String> own, NameOptions inherited) {
        String with = inherited.get(own, "initialize-with", null);
        return new NameWriter(
                inherited.get(own, "form", "long"),
                with,
                !"false".equals(inherited.get(own, "initialize", "true")),
                inherited.get(own, "sort-separator", ", "),
                part(name, "family"),
                part(name, "given"));
    }

    private static Dress part(StyleNode name, String part) {
        return name == null
                ? PLAIN
                : name.children("name-part")
                        .filter(child -> child.is("name", part))
                        .findFirst()
                        .map(Dress::of)
                        .orElse(PLAIN);
    }

    /** @param apart 0 the style's own form, 1 initials at least, 2 given names in full */
    void write(CslName name, boolean inverted, int apart, Scope scope, Words words) {
        if (name.isLiteral()) {
            family.around(scope, words, (s, w) -> plain(name.literal(), w));
            return;
        }
        boolean wide = !ALPHABETIC.matcher(name.family() + name.given()).find();
        boolean familyFirst = wide || name.isFamilyFirst();
        boolean shortForm = form.equals("short") && apart == 0 && scope.area() != Scope.Area.SORT;
        if (familyFirst) {
            family.around(scope, words, (s, w) -> plain(name.family(), w));
            if (!shortForm && !name.given().isEmpty()) {
                words.affix(wide || name.family().isEmpty() ? "" : " ");
                String after = wide ? name.given() : given(name, scope, apart);
                given.around(scope, words, (s, w) -> plain(after, w));
            }
            return;
        }
        if (shortForm) {
            boolean after = inverted && demotes(scope);
            String particle = name.nonDroppingParticle();
            String text = after ? joined(orGiven(name), particle) : joined(particle, orGiven(name));
            family.around(scope, words, (s, w) -> plain(text, w));
            return;
        }
        String givenNames = given(name, scope, apart);
        if (!inverted) {
            inReadingOrder(name, givenNames, scope, words);
        } else if (!name.family().isEmpty()) {
            inFilingOrder(name, givenNames, scope, words);
        } else {
            given.around(scope, words, (s, w) -> plain(givenNames, w));
        }
    }

    private static String orGiven(CslName name) {
        return name.family().isEmpty() ? name.given() : name.family();
    }

    private void inReadingOrder(CslName name, String givenNames, Scope scope, Words words) {
        int from = words.size();
        given.around(scope, words, (s, w) -> plain(joined(givenNames, name.droppingParticle()), w));
        if (words.size() > from && !name.family().isEmpty() && !endsInJoint(name.droppingParticle())) {
            words.affix(" ");
        }
        family.around(scope, words, (s, w) -> plain(joined(name.nonDroppingParticle(), name.family()), w));
        if (!name.suffix().isEmpty()) {
            words.affix(" ");
            plain(suffix(name), words);
        }
    }

    private static boolean demotes(Scope scope) {
        String demote = scope.settings().demote();
        return demote.equals("display-and-sort") || (demote.equals("sort-only") && scope.area() == Scope.Area.SORT);
    }

    private void inFilingOrder(CslName name, String givenNames, Scope scope, Words words) {
        boolean demoted = demotes(scope);
        String particle = name.nonDroppingParticle();
        family.around(scope, words, (s, w) -> plain(demoted ? name.family() : joined(particle, name.family()), w));
        String after = joined(joined(givenNames, name.droppingParticle()), demoted ? particle : "");
        if (!after.isEmpty()) {
            words.affix(sortSeparator);
            given.around(scope, words, (s, w) -> plain(after, w));
        }
        if (!name.suffix().isEmpty()) {
            words.affix(sortSeparator);
            plain(suffix(name), words);
        }
    }

    private String given(CslName name, Scope scope, int apart) {
        if (initializeWith == null || apart == 2 || (scope.area() == Scope.Area.SORT && !initialize)) {
            return name.given();
        }
        return name.given().isEmpty()
                ? ""
                : Initials.of(name.given(), initializeWith, scope.settings().hyphenInitials(), initialize);
    }

    /** Where initials have no full stop, "Jr." has none. */
    private String suffix(CslName name) {
        return initializeWith != null && initializeWith.indexOf('.') < 0
                ? name.suffix().replace(".", "")
                : name.suffix();
    }

    private static void plain(String text, Words words) {
        FieldText.write(text, words);
    }

    private static boolean endsInJoint(String particle) {
        return particle.endsWith("’") || particle.endsWith("'") || particle.endsWith("-");
    }

    private static String joined(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        return first + (endsInJoint(first) ? "" : " ") + second;
    }
}
