package org.scholion.bibliography.csl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.scholion.bibliography.style.StyleNode;
import org.scholion.bibliography.style.StyleSource;

/** Styles ready for use, a bounded number of them; the one that was used longest ago makes room. */
final class StyleCache {
    private final Map<String, CompletableFuture<CompiledStyle>> kept;

    /** @param most how many styles, each in one language, are kept */
    StyleCache(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<CompiledStyle>> eldest) {
                return size() > most;
            }
        };
    }

    /** The style in a language. It is made once, however many threads ask for it at the same time. */
    CompiledStyle get(StyleSource source, String locale) {
        String key = source.key() + '\n' + locale;
        CompletableFuture<CompiledStyle> mine = new CompletableFuture<>();
        CompletableFuture<CompiledStyle> known;
        synchronized (kept) {
            known = kept.putIfAbsent(key, mine);
        }
        if (known != null) {
            return known.join();
        }
        try {
            StyleNode style = source.elements().get();
            mine.complete(new CompiledStyle(style, Locales.of(style, locale)));
            return mine.join();
        } catch (RuntimeException | StackOverflowError e) {
            mine.completeExceptionally(e);
            synchronized (kept) {
                kept.remove(key, mine);
            }
            throw new CompletionException("The citation style cannot be used: " + source.key(), e);
        }
    }

    int size() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
