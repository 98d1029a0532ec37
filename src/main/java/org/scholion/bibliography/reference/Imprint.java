package org.scholion.bibliography.reference;

import java.util.regex.Pattern;

/** Words by which publishers and newspapers are known. */
final class Imprint {
    private static final Pattern PUBLISHER =
            Pattern.compile("\\b(?:Press|Publ|Publications?|Publishers?|Publishing|Books|"
                    + "Verlag|Editions?|Edizioni|House|University|Univ|Bunko|Academy|Institute|Bloomsbury|BRILL|Brill|Routledge|"
                    + "Sharpe|Macmillan|Penguin|Springer|Wiley|Elsevier|Taylor & Francis|Bros|Brothers|& Co|& Sons|Sons|"
                    + "Society|Office|Izdatel'stvo)\\b");

    private static final Pattern NEWSPAPER = Pattern.compile(
            "(?:The )?(?:\\p{Lu}[\\p{L}'’]* ){1,4}(?:Times|Herald|Post|Tribune|Gazette|News|Daily|Guardian|Telegraph|"
                    + "Chronicle|Journal|Observer|Star|Mail|Express|Mirror|Standard|Monitor)");

    private Imprint() {}

    static boolean namesPublisher(String words) {
        return PUBLISHER.matcher(words).find();
    }

    static boolean namesNewspaper(String words) {
        return NEWSPAPER.matcher(words.strip()).matches();
    }
}
