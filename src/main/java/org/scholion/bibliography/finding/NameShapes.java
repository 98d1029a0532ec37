package org.scholion.bibliography.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslName;

/** What the words of a name look like: a given name, initials, a body's name. */
final class NameShapes {
    private static final Set<String> GIVEN =
            Set.of(("aaron adam alan albert alec alexander alfred alice allen amy andre"
                            + " andrea andreas andrew angela ann anna anne anthony antonio arthur barbara benjamin bernard bernd"
                            + " brian bruce carl carlos carol caroline catherine charles charlotte christian christine christoph"
                            + " christopher claire claude colin daniel david deborah denis diana dmitri donald dorothy douglas"
                            + " edgar edmund edward eleanor elena elisabeth elizabeth emily emma eric erik ernest eva evelyn"
                            + " frances francis francois frank franz frederick friedrich gabriel geoffrey george gerald gerhard"
                            + " giovanni giuseppe gordon graham gregory hans harold harry heather heinrich helen helmut henri"
                            + " henry herbert howard hugh ian igor irina isabel ivan jack jacob jacques james jan jane janet"
                            + " jason jean jeffrey jennifer jeremy jessica joan johann johannes john jonathan joseph joshua"
                            + " juan judith julia julian karen karl katharina katherine keith kenneth kevin klaus larry laura"
                            + " lawrence leonard lewis linda lisa louis louise lucy luigi marc marco margaret maria marie marina"
                            + " mark martha martin mary matthew max michael michel mikhail monica nancy natalia nathan"
                            + " nicholas nicolas nigel nikolai olga oliver oscar otto owen pamela patricia patrick paul pavel"
                            + " peter philip philippe pierre rachel ralph raymond rebecca richard robert roger roland ronald"
                            + " rosa rosemary roy rudolf ruth samuel sandra sara sarah sebastian sergei sheila simon sofia"
                            + " sophie stephan stephanie stephen steven stuart susan suzanne sven svetlana tatiana terence"
                            + " theodore theresa thomas timothy tony ursula valerie vanessa victor victoria viktor vincent"
                            + " virginia vladimir walter werner wilhelm william wolfgang yuri")
                    .split(" "));
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "ten", "ter", "zu", "af",
            "al", "el", "bin", "ibn", "y");
    private static final Pattern BODY = Pattern.compile("(?iu)\\b(?:universit\\w*|institut\\w*|minist\\w+|committee|"
            + "commission|council|government|association|society|bureau|department|academy|akademi\\w*|organi[sz]ation|"
            + "agency|foundation|federation|congress|company|corporation|museum|library|university|united nations|"
            + "republic|group|center|centre)\\b|(?:университет|институт|академия|министерство|комитет|общество)");
    /** One letter with or without its stop, or two of a digraph: "A", "D.", "Yu.". */
    private static final Pattern INITIALS =
            Pattern.compile("\\p{Lu}\\p{Ll}?\\.(?:[\\s-]?\\p{Lu}\\p{Ll}?\\.)*+(?:[\\s-]?\\p{Lu})?|\\p{Lu}");

    private NameShapes() {}

    /** Whether a word is a widespread given name of European languages. */
    static boolean isGiven(String word) {
        return GIVEN.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isInitials(String words) {
        return !words.isBlank() && INITIALS.matcher(words.strip()).matches();
    }

    static boolean isBody(String words) {
        return BODY.matcher(words).find();
    }

    /** A person's name in reading order, taken apart where the first word or an initial shows how. */
    static Optional<CslName> inReadingOrder(String words) {
        List<String> parts = Arrays.asList(words.strip().split("\\s+"));
        int count = parts.size();
        boolean person = count >= 2 && count <= 6 && !isBody(words) && isGivenPart(parts.get(0));
        if (!person
                || isInitials(parts.get(count - 1))
                || !Character.isUpperCase(parts.get(count - 1).codePointAt(0))) {
            return Optional.empty();
        }
        int family = count - 1;
        while (family > 1 && PARTICLES.contains(parts.get(family - 1))) {
            family--;
        }
        boolean rest = parts.subList(1, family).stream().allMatch(NameShapes::isGivenPart);
        if (!rest) {
            return Optional.empty();
        }
        String particle = String.join(" ", parts.subList(family, count - 1));
        String given = String.join(" ", parts.subList(0, family));
        return Optional.of(new CslName(parts.get(count - 1), given, "", particle, "", "", Map.of()));
    }

    private static boolean isGivenPart(String word) {
        return isGiven(word) || isInitials(word);
    }

    /** A person's name in filing order, "Forbes, Andrew D. W.", taken apart at its comma. */
    static Optional<CslName> inFilingOrder(String words) {
        String[] halves = words.strip().split("\\s*,\\s*", -1);
        boolean two = halves.length == 2 && !halves[0].isEmpty() && !halves[1].isEmpty() && !isBody(words);
        if (!two || halves[0].split("\\s+").length > 3 || halves[1].split("\\s+").length > 4) {
            return Optional.empty();
        }
        boolean capitals = Character.isUpperCase(halves[1].codePointAt(0))
                && Arrays.stream(halves[0].split("\\s+"))
                        .allMatch(word -> Character.isUpperCase(word.codePointAt(0)) || PARTICLES.contains(word));
        return capitals ? Optional.of(CslName.person(halves[0], halves[1])) : Optional.empty();
    }
}
