package org.scholion.bibliography.bibtex;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages as babel and polyglossia call them, with their tags (BCP 47). */
final class BibLanguages {
    private static final Map<String, String> TAGS = new LinkedHashMap<>();
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        String pairs = """
                english en american en-US usenglish en-US british en-GB ukenglish en-GB french fr ngerman de german de
                austrian de-AT naustrian de-AT nswissgerman de-CH italian it spanish es portuguese pt brazilian pt-BR
                brazil pt-BR dutch nl swedish sv danish da norsk nb norwegian no nynorsk nn finnish fi icelandic is
                polish pl czech cs slovak sk hungarian hu magyar hu romanian ro bulgarian bg serbian sr croatian hr
                slovene sl russian ru ukrainian uk greek el ancientgreek grc latin la turkish tr arabic ar persian fa
                farsi fa hebrew he chinese zh japanese ja korean ko uyghur ug kazakh kk kyrgyz ky uzbek uz mongolian mn
                tibetan bo hindi hi sanskrit sa vietnamese vi thai th estonian et latvian lv lithuanian lt""";
        String[] words = pairs.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            TAGS.put(words[i], words[i + 1]);
            NAMES.putIfAbsent(words[i + 1], words[i]);
        }
    }

    private BibLanguages() {}

    /** The tag of a language, or the words if nothing is known of them. */
    static String tag(String name) {
        return TAGS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    /** The name of a tag. */
    static Optional<String> name(String tag) {
        return Optional.ofNullable(NAMES.get(tag));
    }
}
