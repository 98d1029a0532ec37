package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslName;

/** Reads one contributor's name: inverted or not, with titles, particles and suffixes, or a body's name. */
final class PersonName {
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’‘ʻʼ-]*";
    private static final String INITIALS = "(?:\\p{Lu}\\.-?){1,6}";
    private static final Pattern TOKEN = Pattern.compile(WORD + "\\.?|" + INITIALS);
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "du", "da", "di", "la", "le", "ten", "ter", "zu", "af", "av", "bin",
            "ibn", "el", "al");
    private static final Set<String> TITLES = Set.of(
            "Professor",
            "Prof.",
            "Prof",
            "Dr.",
            "Dr",
            "General",
            "Gen.",
            "Colonel",
            "Col.",
            "Captain",
            "Major",
            "Sir",
            "Lord",
            "Rev.",
            "Mr.",
            "Mrs.",
            "Ms.");
    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");
    private static final Pattern BODY = Pattern.compile("\\b(?:Institute|Ministry|University|Committee|Office|Press|"
            + "Association|Academy|Society|Department|Council|Agency|Bureau|Commission|Government|Party|Foundation|Bank|Fund|Trust|Authority|Board|Army|Court|Congress|Federation|League|Nations|Embassy|"
            + "Organi[sz]ation|Library|Museum|Union|Network|Centre|Center|Church|Company|Times|News|Service)\\b");
    private static final Set<String> CONNECTIVES = Set.of("of", "the", "for", "and", "to", "in", "on", "at", "&");
    /** Romanised Chinese names of the older fashion, family name first: "Sheng Shih-ts'ai". */
    private static final Pattern FAMILY_FIRST =
            Pattern.compile("(\\p{Lu}[\\p{Ll}'’]{1,6}) (\\p{Lu}[\\p{Ll}'’]+-\\p{Ll}[\\p{Ll}'’]+)");

    private static final Pattern WHOLE_INITIALS = Pattern.compile("(?:\\p{Lu}\\.-?){1,4}|[A-Z]{1,2}");

    /** The commonest Chinese family names as pinyin writes them; given names stand after them. */
    private static final Set<String> CHINESE =
            Set.of("Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao He Guo Ma Luo"
                    .concat(
                            " Liang Song Zheng Xie Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lü Jiang Cai Jia Ding")
                    .concat(
                            " Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Liao Zou Xiong Jin Lu Hao Kong Bai Cui")
                    .concat(
                            " Kang Mao Qiu Qin Gu Shao Meng Long Wan Duan Qian Yin Yi Chang Qiao Lai Gong Wen Bao Sheng")
                    .split(" "));

    private static final Pattern PINYIN = Pattern.compile(
            "(?=\\p{Lu})(?i:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeiouü]|ai|ei|ui|ao|ou|iu|ie|üe|ue|er|an|en|in|un|ün|ang|eng|ing|ong|"
                    + "ia|iao|ian|iang|iong|ua|uo|uai|uan|uang)){1,2}");

    private static final Pattern UNSPACED_INITIAL = Pattern.compile("(?<=\\p{Lu}\\.)(?=\\p{Lu}\\p{Ll})");

    /** A whole name that ends a sentence, in either order, with what follows it left out. */
    static final Pattern SENTENCE =
            Pattern.compile("(?<name>" + WORD + ", (?:" + INITIALS + "|" + WORD + ")(?: (?:" + INITIALS
                    + "|" + WORD + ")){0,2}?|(?:" + INITIALS + "|" + WORD + ")(?: (?:" + INITIALS + "|" + WORD
                    + ")){0,2}? \\p{Lu}[\\p{L}'’-]+)(?:\\.|(?<=\\p{Lu}\\.)) (?=[\\p{Lu}\\p{Lo}])");

    private PersonName() {}

    /** Whether the words name a body rather than a person. */
    static boolean isBody(String words) {
        List<String> tokens = tokens(words);
        if (tokens.size() < 2 || tokens.size() > 12 || words.indexOf(',') >= 0 || words.indexOf(';') >= 0) {
            return false;
        }
        boolean capitals = tokens.stream().allMatch(t -> CONNECTIVES.contains(t) || startsUpper(t));
        boolean connected = tokens.subList(1, tokens.size()).stream()
                .anyMatch(t -> CONNECTIVES.contains(t) && !t.equals("and") && !t.equals("&"));
        return capitals
                && startsUpper(tokens.get(0))
                && startsUpper(tokens.get(tokens.size() - 1))
                && (connected || BODY.matcher(words).find());
    }

    /** Whether a word of the name says that it is a body: "Institute", "Ministry". */
    static boolean namesBodyOutright(String words) {
        return BODY.matcher(words).find();
    }

    static boolean isSuffix(String words) {
        return SUFFIXES.contains(words);
    }

    /** Whether two halves around a comma can be a family name and given names. */
    static boolean isInverted(String family, String given) {
        if (family.isBlank() || given.isBlank()) {
            return false;
        }
        List<String> familyTokens = tokens(family);
        List<String> givenTokens = withoutTitles(tokens(given));
        boolean familyShort =
                familyTokens.size() == 1 || PARTICLES.contains(familyTokens.get(0)) || givenTokens.size() == 1;
        return familyShort
                && familyTokens.size() <= 3
                && !givenTokens.isEmpty()
                && givenTokens.size() <= 4
                && areNameTokens(familyTokens)
                && areNameTokens(givenTokens);
    }

    /** A name of which only the surname need be given. */
    static Optional<CslName> surname(String words) {
        String name = words.strip();
        List<String> tokens = tokens(name);
        if (tokens.size() <= 1 || PARTICLES.contains(tokens.get(0))) {
            return isCjk(name) ? Optional.of(CslName.literal(name)) : familyOnly(tokens);
        }
        return tokens.size() == 2 || tokens.stream().anyMatch(t -> t.endsWith("."))
                ? read(name)
                : literal(name, tokens);
    }

    private static Optional<CslName> familyOnly(List<String> tokens) {
        if (tokens.isEmpty() || tokens.size() > 4 || !areNameTokens(tokens)) {
            return Optional.empty();
        }
        return Optional.of(build(tokens, List.of(), ""));
    }

    private static Optional<CslName> literal(String name, List<String> tokens) {
        return tokens.size() <= 6 && areNameTokens(tokens) ? Optional.of(CslName.literal(name)) : Optional.empty();
    }

    /** A whole name, "Family, Given" or "Given Family", or a body; nothing where the words cannot be a name. */
    static Optional<CslName> read(String words) {
        String name = UNSPACED_INITIAL.matcher(words.strip()).replaceAll(" ");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (isCjk(name) || isBody(name)) {
            return Optional.of(CslName.literal(name));
        }
        String[] parts = name.split(",\\s*", 5);
        String suffix = parts.length > 1 && isSuffix(parts[parts.length - 1]) ? parts[parts.length - 1] : "";
        int count = parts.length - (suffix.isEmpty() ? 0 : 1);
        if (count == 2) {
            return isInverted(parts[0], parts[1])
                    ? Optional.of(build(tokens(parts[0]), withoutTitles(tokens(parts[1])), suffix))
                    : Optional.empty();
        }
        return count == 1 ? readingOrder(withoutTitles(tokens(parts[0])), suffix) : Optional.empty();
    }

    private static Optional<CslName> readingOrder(List<String> tokens, String suffix) {
        if (tokens.isEmpty() || tokens.size() > 5 || !areNameTokens(tokens)) {
            return Optional.empty();
        }
        if (FAMILY_FIRST.matcher(String.join(" ", tokens)).matches()) {
            return Optional.of(CslName.familyFirst(tokens.get(0), tokens.get(1)));
        }
        List<String> after = tokens.subList(1, tokens.size());
        if (tokens.size() > 1 && tokens.get(0).length() > 2 && after.stream().allMatch(PersonName::isInitials)) {
            return Optional.of(build(tokens.subList(0, 1), after, suffix));
        }
        if (isPinyin(tokens)) {
            return Optional.of(CslName.familyFirst(tokens.get(0), tokens.get(1)));
        }
        int familyFrom = tokens.size() - 1;
        while (familyFrom > 1 && PARTICLES.contains(tokens.get(familyFrom - 1))) {
            familyFrom--;
        }
        return Optional.of(build(tokens.subList(familyFrom, tokens.size()), tokens.subList(0, familyFrom), suffix));
    }

    private static boolean isInitials(String token) {
        return WHOLE_INITIALS.matcher(token).matches();
    }

    private static boolean isPinyin(List<String> tokens) {
        return tokens.size() == 2
                && CHINESE.contains(tokens.get(0))
                && PINYIN.matcher(tokens.get(1)).matches();
    }

    private static CslName build(List<String> family, List<String> given, String suffix) {
        int last = given.size() - 1;
        if (last > 0 && isSuffix(given.get(last))) {
            return build(family, given.subList(0, last), given.get(last));
        }
        int from = 0;
        while (from < family.size() - 1 && PARTICLES.contains(family.get(from))) {
            from++;
        }
        return new CslName(
                String.join(" ", family.subList(from, family.size())),
                String.join(" ", given),
                "",
                String.join(" ", family.subList(0, from)),
                suffix,
                "",
                Map.of());
    }

    private static List<String> withoutTitles(List<String> tokens) {
        List<String> kept = new ArrayList<>(tokens);
        while (kept.size() > 1 && TITLES.contains(kept.get(0))) {
            kept.remove(0);
        }
        return kept;
    }

    private static boolean areNameTokens(List<String> tokens) {
        return tokens.stream()
                        .allMatch(t -> PARTICLES.contains(t) || TOKEN.matcher(t).matches())
                && startsUpper(tokens.get(tokens.size() - 1));
    }

    private static boolean startsUpper(String token) {
        return !token.isEmpty() && Character.isUpperCase(token.codePointAt(0));
    }

    private static List<String> tokens(String words) {
        return words.isBlank() ? List.of() : Arrays.asList(words.strip().split("\\s+"));
    }

    private static boolean isCjk(String words) {
        return words.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script == Character.UnicodeScript.HAN
                        || script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA
                        || script == Character.UnicodeScript.HANGUL);
    }
}
