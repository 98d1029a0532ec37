package org.scholion.bibliography;

import java.util.List;
import java.util.stream.IntStream;
import org.scholion.bibliography.item.CslItem;

/** Made-up records of many kinds, as CSL-JSON: what formats and styles have to cope with. */
public final class VariedWorks {
    private static final List<String> JSON = List.of(
            """
            {"type":"book","title":"The empire of the steppes: a history of central asia","author":[{"family":"Grousset","given":"René"}],
             "translator":[{"family":"Walford","given":"Naomi"}],"publisher":"Rutgers University Press","publisher-place":"New Brunswick","issued":{"date-parts":[[1970]]},"edition":"2"}""",
            """
            {"type":"book","title":"Studies in Frontier History","author":[{"family":"Lattimore","given":"Owen"}],"publisher":"Oxford University Press","publisher-place":"London","issued":{"date-parts":[[1962]]},"number-of-pages":"565"}""",
            """
            {"type":"book","title":"Inner Asian Frontiers of China","author":[{"family":"Lattimore","given":"Owen"}],"publisher":"American Geographical Society","publisher-place":"New York","issued":{"date-parts":[[1940]]}}""",
            """
            {"type":"article-journal","title":"A note on \\"Eastern Turkestan\\" and its neighbours","author":[{"family":"Smith","given":"John A."},{"family":"Jones","given":"Mary"}],"container-title":"Central Asian Survey","volume":"12","issue":"3","page":"345-367","issued":{"date-parts":[[1993,7]]},"DOI":"10.1080/02634939308400825"}""",
            """
            {"type":"article-journal","title":"Trade on the northern route","author":[{"family":"Smith","given":"Jane"}],"container-title":"Central Asian Survey","volume":"12","issue":"4","page":"501-9","issued":{"date-parts":[[1993]]}}""",
            """
            {"type":"article-journal","title":"Trade on the southern route","author":[{"family":"Smith","given":"Jane"}],"container-title":"Central Asian Survey","volume":"12","issue":"4","page":"1103-1107","issued":{"date-parts":[[1993]]}}""",
            """
            {"type":"chapter","title":"Political history and strategies of control","author":[{"family":"Millward","given":"James A."},{"family":"Perdue","given":"Peter C."}],"editor":[{"family":"Starr","given":"S. Frederick"}],"container-title":"Xinjiang: China's Muslim Borderland","publisher":"M. E. Sharpe","publisher-place":"Armonk, NY","page":"27-62","issued":{"date-parts":[[2004]]},"ISBN":"9780765613189"}""",
            """
            {"type":"chapter","title":"The frontier in 1944","author":[{"family":"Benson","given":"Linda"}],"editor":[{"family":"Black","given":"Ann"},{"family":"White","given":"Bob"},{"family":"Green","given":"Cyd"}],"container-title":"Papers on Inner Asia","publisher":"Brill","publisher-place":"Leiden","volume":"3","page":"101-118","issued":{"date-parts":[[1990]]}}""",
            """
            {"type":"article-newspaper","title":"Revolt in the far west","author":[{"family":"Durdin","given":"Tillman"}],"container-title":"The New York Times","issued":{"date-parts":[[1947,6,11]]},"page":"1"}""",
            """
            {"type":"webpage","title":"Treaty texts online","author":[{"literal":"Ministry of Foreign Affairs"}],"container-title":"Archive of Treaties","URL":"https://example.org/treaties/1945?lang=en&page=2","accessed":{"date-parts":[[2019,3,4]]}}""",
            """
            {"type":"webpage","title":"An undated page","URL":"https://example.org/undated"}""",
            """
            {"type":"thesis","title":"The Ili rebellion","author":[{"family":"Li","given":"Chang"}],"genre":"PhD diss.","publisher":"University of Leeds","issued":{"date-parts":[[1977]]}}""",
            """
            {"type":"report","title":"Sinkiang: a survey","author":[{"literal":"Foreign Office"}],"publisher":"H.M. Stationery Office","publisher-place":"London","number":"17","issued":{"date-parts":[[1919]]}}""",
            """
            {"type":"manuscript","title":"Telegram to the legation","author":[{"family":"Turral","given":"H. H."}],"archive":"The National Archives","archive_location":"FO 371/41619","issued":{"date-parts":[[1944,11,12]]}}""",
            """
            {"type":"book","title":"Collected writings","editor":[{"family":"Müller","given":"Jürgen"},{"family":"Östberg","given":"Åsa"}],"publisher":"Otto Harrassowitz","publisher-place":"Wiesbaden","issued":{"date-parts":[[1985]]},"number-of-volumes":"3","collection-title":"Turcologica","collection-number":"4"}""",
            """
            {"type":"book","title":"Many hands","author":[{"family":"Alpha","given":"Anna"},{"family":"Beta","given":"Bert"},{"family":"Gamma","given":"Carl"},{"family":"Delta","given":"Dora"}],"publisher":"Verso","publisher-place":"London","issued":{"date-parts":[[2001]]}}""",
            """
            {"type":"article-journal","title":"Eight authors and one result","author":[{"family":"Alpha","given":"Anna"},{"family":"Beta","given":"Bert"},{"family":"Gamma","given":"Carl"},{"family":"Delta","given":"Dora"},{"family":"Epsilon","given":"Emil"},{"family":"Zeta","given":"Fay"},{"family":"Eta","given":"Gus"},{"family":"Theta","given":"Hal"}],"container-title":"Nature","volume":"400","page":"1-4","issued":{"date-parts":[[1999]]}}""",
            """
            {"type":"book","title":"Faust","author":[{"family":"Goethe","given":"Johann Wolfgang","non-dropping-particle":"von"}],"publisher":"Cotta","publisher-place":"Stuttgart","issued":{"date-parts":[[1808]]}}""",
            """
            {"type":"book","title":"On the road to Kulja","author":[{"family":"Gaulle","given":"Charles","dropping-particle":"de"},{"family":"King","given":"Martin Luther","suffix":"Jr."}],"publisher":"Plon","publisher-place":"Paris","issued":{"date-parts":[[1954]]}}""",
            """
            {"type":"book","title":"新疆历史研究","author":[{"family":"王","given":"恩茂"}],"publisher":"新疆人民出版社","publisher-place":"乌鲁木齐","issued":{"date-parts":[[1998]]},"language":"zh-CN"}""",
            """
            {"type":"book","title":"Советский Союз и Синьцзян","author":[{"family":"Бармин","given":"Валерий Анатольевич"}],"publisher":"БГПУ","publisher-place":"Барнаул","issued":{"date-parts":[[1999]]},"language":"ru-RU"}""",
            """
            {"type":"book","title":"شىنجاڭ تارىخى","author":[{"family":"ئەزىزى","given":"سەيپىدىن"}],"publisher":"شىنجاڭ خەلق نەشرىياتى","issued":{"date-parts":[[1990]]},"language":"ug"}""",
            """
            {"type":"book","title":"A title that asks: who rules?","author":[{"family":"Asker","given":"Quentin"}],"publisher":"Query Press","publisher-place":"Hull","issued":{"date-parts":[[2010]]}}""",
            """
            {"type":"article-journal","title":"What is to be done?","author":[{"family":"Asker","given":"Quentin"}],"container-title":"Questions","volume":"1","page":"12","issued":{"date-parts":[[2010]]}}""",
            """
            {"type":"article-magazine","title":"Letter from Urumqi","author":[{"family":"Nemo","given":"Nora"}],"container-title":"The Economist","issued":{"date-parts":[[2009,7,11]]},"page":"45-46"}""",
            """
            {"type":"entry-encyclopedia","title":"Turkestan","author":[{"family":"Barthold","given":"W."}],"container-title":"Encyclopaedia of Islam","edition":"1","volume":"4","page":"895-896","publisher":"Brill","publisher-place":"Leiden","issued":{"date-parts":[[1934]]}}""",
            """
            {"type":"review-book","title":"Review of Warlords and Muslims","author":[{"family":"Critic","given":"Clara"}],"reviewed-title":"Warlords and Muslims","reviewed-author":[{"family":"Forbes","given":"Andrew D. W."}],"container-title":"The China Quarterly","volume":"110","page":"285-287","issued":{"date-parts":[[1987,6]]}}""",
            """
            {"type":"paper-conference","title":"Notes on the eastern republic","author":[{"family":"Speaker","given":"Sam"}],"event-title":"Conference on Inner Asia","event-place":"Bloomington","issued":{"date-parts":[[1988,10,3]]}}""",
            """
            {"type":"book","title":"Spanning years","author":[{"family":"Ranger","given":"Rita"}],"publisher":"Long Press","publisher-place":"Leeds","issued":{"date-parts":[[1944],[1949]]}}""",
            """
            {"type":"book","title":"About then","author":[{"family":"Circa","given":"Carla"}],"publisher":"Old Press","publisher-place":"York","issued":{"date-parts":[[1850]],"circa":true}}""",
            """
            {"type":"book","title":"No maker known","publisher":"Anonymous Press","publisher-place":"Bath","issued":{"date-parts":[[1901]]}}""",
            """
            {"type":"personal_communication","title":"Letter to the author","author":[{"family":"Writer","given":"Wanda"}],"issued":{"date-parts":[[1998,5,2]]}}""",
            """
            {"type":"motion_picture","title":"Shadow of the steppe","director":[{"family":"Lens","given":"Lars"}],"publisher":"Tian Shan Studios","issued":{"date-parts":[[1956]]}}""",
            """
            {"type":"map","title":"Map of Sinkiang","author":[{"literal":"Royal Geographical Society"}],"publisher":"RGS","publisher-place":"London","issued":{"date-parts":[[1907]]},"scale":"1:1,000,000"}""",
            """
            {"type":"book","title":"Warlords <i>and</i> Muslims in H<sub>2</sub>O","author":[{"family":"Forbes","given":"Andrew D. W."}],"publisher":"Cambridge University Press","publisher-place":"Cambridge","issued":{"date-parts":[[1986]]}}""",
            """
            {"type":"article-journal","title":"The \\"Three Districts\\" revolution: sources & problems","author":[{"family":"O'Connor","given":"Jean-Luc"}],"container-title":"Journal of Asian Studies","volume":"7","issue":"1-2","page":"22-34","issued":{"date-parts":[[1965,2]]}}""",
            """
            {"type":"interview","title":"Conversation with a general","author":[{"family":"Tao","given":"Zhiyue"}],"interviewer":[{"family":"Asker","given":"Quentin"}],"issued":{"date-parts":[[1981,9,1]]}}""",
            """
            {"type":"speech","title":"Speech at Ghulja","author":[{"family":"Qasimi","given":"Ehmetjan"}],"event-place":"Ghulja","issued":{"date-parts":[[1946,12]]}}""",
            """
            {"type":"dataset","title":"Census of Sinkiang 1944","author":[{"literal":"Provincial Government"}],"publisher":"ICPSR","issued":{"date-parts":[[2012]]},"DOI":"10.3886/ICPSR00001","version":"2"}""",
            """
            {"type":"book","title":"Old matters","original-date":{"date-parts":[[1876]]},"author":[{"family":"Kuropatkin","given":"A. N."}],"publisher":"Thacker","publisher-place":"Calcutta","issued":{"date-parts":[[1882]]},"translator":[{"family":"Gowan","given":"Walter E."}]}""");

    private VariedWorks() {}

    /** All of them; their ids are "made-1", "made-2" … */
    public static List<CslItem> all() {
        return IntStream.range(0, JSON.size())
                .mapToObj(i -> CslItem.fromJson(JSON.get(i)).withId("made-" + (i + 1)))
                .toList();
    }
}
