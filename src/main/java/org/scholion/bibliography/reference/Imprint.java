package org.scholion.bibliography.reference;

import java.util.Set;
import java.util.regex.Pattern;

/** Words by which publishers and newspapers are known. */
final class Imprint {
    private static final Pattern PUBLISHER =
            Pattern.compile("\\b(?:Press|Publ|Publications?|Publishers?|Publishing|Books|"
                    + "Verlag|Editions?|Edizioni|House|University|Univ|Bunko|Academy|Institute|Bloomsbury|BRILL|Brill|Routledge|"
                    + "Sharpe|Macmillan|Penguin|Springer|Wiley|Elsevier|Taylor & Francis|Bros|Brothers|& Co|& Sons|Sons|"
                    + "Society|Office|Izdatel'stvo)\\b");

    private static final Pattern NEWSPAPER = Pattern.compile(
            "(?:The )?(?:\\p{Lu}[\\p{L}'’]* ){0,4}(?:Times|Herald|Post|Tribune|Gazette|News|Daily|Guardian|Telegraph|"
                    + "Chronicle|Journal|Observer|Star|Mail|Express|Mirror|Standard|Monitor|Zeitung|Tagblatt|Anzeiger)");

    /** Newspapers and agencies whose names do not tell. */
    private static final Set<String> NEWSPAPERS = Set.of(
            "Reuters",
            "Agence France-Presse",
            "Associated Press",
            "Xinhua",
            "Le Monde",
            "Le Figaro",
            "Libération",
            "El País",
            "La Repubblica",
            "Corriere della Sera",
            "Der Standard",
            "Die Welt",
            "Die Zeit",
            "taz",
            "Die Presse",
            "Neue Zürcher Zeitung",
            "The Independent",
            "The Hindu",
            "Pravda",
            "Izvestia",
            "Известия",
            "Правда",
            "Коммерсантъ",
            "People's Daily",
            "Global Times",
            "人民日报",
            "新华网",
            "光明日报",
            "朝日新聞",
            "BBC",
            "CNN",
            "Al Jazeera",
            "Spiegel Online",
            "The Scotsman",
            "The Age",
            "USA Today",
            "Radio Free Asia");

    private static final Set<String> MAGAZINES = Set.of(
            "Time",
            "The Economist",
            "Newsweek",
            "Der Spiegel",
            "Life",
            "The New Yorker",
            "The Atlantic",
            "Harper's",
            "The Spectator",
            "The Diplomat",
            "Foreign Policy",
            "National Geographic",
            "Far Eastern Economic Review",
            "Wired",
            "L'Express",
            "Le Point",
            "Focus",
            "Stern",
            "Profil",
            "Огонёк");

    private static final Set<String> TOWNS =
            Set.of(("London|New York|Paris|Berlin|Leiden|Moscow|Москва|Beijing|Peking|Shanghai"
                            + "|Taipei|Hong Kong|Tokyo|Cambridge|Oxford|Boston|Chicago|Philadelphia|Princeton|New Haven|Washington"
                            + "|Washington, D.C.|Los Angeles|Berkeley|Stanford|Toronto|Sydney|Canberra|Melbourne|Edinburgh|Dublin"
                            + "|Vienna|Wien|Zürich|München|Munich|Leipzig|Frankfurt|Frankfurt am Main|Hamburg|Stuttgart|Köln"
                            + "|Wiesbaden|Göttingen|Bonn|Basel|Bern|Rome|Roma|Milan|Milano|Turin|Madrid|Barcelona|Lisbon|Lisboa"
                            + "|Budapest|Prague|Praha|Warsaw|Warszawa|Stockholm|Uppsala|Copenhagen|Oslo|Helsinki|Istanbul|Ankara"
                            + "|Tashkent|Ташкент|Almaty|Алматы|Алма-Ата|Alma-Ata|Bishkek|Бишкек|Saint Petersburg|St. Petersburg"
                            + "|Leningrad|Ленинград|Kyiv|Delhi|New Delhi|Calcutta|Lahore|Tehran|Cairo|Beirut|Jerusalem|Seoul"
                            + "|Singapore|Ürümqi|Urumqi|Ürümchi|Nanjing|Taibei|Armonk|Boulder|Honolulu|Seattle|Bloomington")
                    .split("\\|"));

    private static final Pattern SUBJECT = Pattern.compile("[a-z-]+\\.[A-Za-z-]+|\\[.*");

    private static final Pattern ENCYCLOPEDIA = Pattern.compile(
            "(?i).*(?:encyclop(?:æ|ae|e)dia|encyclopédie|enzyklopädie|энциклопедия|百科|dictionary|lexikon).*");

    private static final Pattern PROCEEDINGS = Pattern.compile(
            "(?i).*(?:proceedings of|conference|symposium|congress|actes du|tagungsband|материалы конференции).*");

    private Imprint() {}

    static boolean namesPublisher(String words) {
        return PUBLISHER.matcher(words).find();
    }

    static boolean namesNewspaper(String words) {
        return NEWSPAPERS.contains(words.strip())
                || NEWSPAPER.matcher(words.strip()).matches();
    }

    static boolean namesMagazine(String words) {
        return MAGAZINES.contains(words.strip());
    }

    static boolean namesEncyclopedia(String words) {
        return ENCYCLOPEDIA.matcher(words).matches();
    }

    static boolean namesProceedings(String words) {
        return PROCEEDINGS.matcher(words).matches();
    }

    /** Whether the words are a well-known town of publishers and nothing else. */
    static boolean isTown(String words) {
        return TOWNS.contains(words.strip());
    }

    /** Whether the words are a subject class of a preprint, as "physics.soc-ph". */
    static boolean isSubject(String words) {
        return SUBJECT.matcher(words.strip()).matches();
    }
}
