package org.scholion.document.mediawiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.scholion.document.reading.Manuscript;

/** The second pass within a line: links become their labels, quotes and tags go, signs become what they stand for. */
final class WikiInline {
    private static final int DEEPEST = 100;
    private static final Set<String> FILES =
            Set.of("file", "image", "media", "файл", "изображение", "文件", "檔案", "fichier", "datei", "bild");
    private static final Set<String> CATEGORIES = Set.of("category", "категория", "分类", "分類", "catégorie", "kategorie");
    private static final Pattern OTHER_WIKI = Pattern.compile("[a-z]{2,3}(?:-[a-z]{2,10})?");
    private static final Pattern OPTION = Pattern.compile(
            "thumb(?:nail)?|left|right|cent(?:er|re)|none|frame(?:d|less)?|border|upright.{0,10}|x?\\d+(?:x\\d+)? ?px"
                    + "|(?:alt|link|class|lang|page|thumb)=.*|(?:text-)?(?:top|bottom)|middle|baseline|sub|super",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern EXTERNAL =
            Pattern.compile("\\[((?:https?:|ftp:)?//[^\\s\\[\\]<>\"]++)(?:\\s++([^\\[\\]]*+))?]");
    private static final Pattern QUOTES = Pattern.compile("'{2,}");
    private static final Pattern SWITCH = Pattern.compile("__[A-Z]{3,20}__");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,19})(?:\\s[^<>]{0,1000})?/?>");

    private final Expansion expansion;
    private final WikiNotes notes;
    private final Manuscript manuscript;
    private final List<String> captions = new ArrayList<>();

    WikiInline(Expansion expansion, WikiNotes notes, Manuscript manuscript) {
        this.expansion = expansion;
        this.notes = notes;
        this.manuscript = manuscript;
    }

    /** Where the pieces of a line go. */
    private interface Sink {
        void words(String words);

        void line();

        void note(int number);
    }

    /** Writes a line into the open block. */
    void write(String line) {
        walk(line, new Sink() {
            @Override
            public void words(String words) {
                manuscript.words(words);
            }

            @Override
            public void line() {
                manuscript.line();
            }

            @Override
            public void note(int number) {
                notes.mark(number, manuscript);
            }
        });
    }

    /** The words of some markup alone, as they stand in a note or a label. */
    String plain(String markup) {
        StringBuilder plain = new StringBuilder();
        walk(markup, new Sink() {
            @Override
            public void words(String words) {
                plain.append(words);
            }

            @Override
            public void line() {
                plain.append(' ');
            }

            @Override
            public void note(int number) {
                // A note in a note has no place in the text.
            }
        });
        return plain.toString();
    }

    /** The captions of pictures met since the last time. */
    List<String> takeCaptions() {
        List<String> taken = List.copyOf(captions);
        captions.clear();
        return taken;
    }

    private void walk(String markup, Sink sink) {
        String text = SWITCH.matcher(links(markup)).replaceAll("");
        text = EXTERNAL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) == null || found.group(2).isBlank() ? found.group(1) : found.group(2)));
        // Two are italics, three bold, five both; of four the first is an apostrophe.
        text = QUOTES.matcher(text).replaceAll(found -> found.group().length() == 4 ? "'" : "");
        StringBuilder run = new StringBuilder();
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<' && tag.region(at, text.length()).lookingAt()) {
                flush(run, sink);
                if (tag.group(1).equalsIgnoreCase("br")) {
                    sink.line();
                }
                at = tag.end();
            } else if (c == Sign.NOTE.open() || c == Sign.LITERAL.open() || c == Sign.BOX.open()) {
                flush(run, sink);
                at = sign(text, at, sink);
            } else {
                if (c != Sign.UNKNOWN && c != Sign.UNKNOWN_END) {
                    run.append(c);
                }
                at++;
            }
        }
        flush(run, sink);
    }

    private static void flush(StringBuilder run, Sink sink) {
        if (run.length() > 0) {
            String words = run.toString();
            sink.words(words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false));
            run.setLength(0);
        }
    }

    private int sign(String text, int at, Sink sink) {
        int close = text.indexOf(Sign.CLOSE, at);
        if (close < 0) {
            return at + 1;
        }
        int number = Integer.parseInt(text.substring(at + 1, close));
        if (text.charAt(at) == Sign.NOTE.open()) {
            sink.note(number);
        } else if (text.charAt(at) == Sign.LITERAL.open()) {
            sink.words(expansion.literal(number));
        }
        return close + 1;
    }

    private String links(String markup) {
        if (!markup.contains("[[")) {
            return markup;
        }
        Deque<StringBuilder> open = new ArrayDeque<>();
        open.push(new StringBuilder());
        int at = 0;
        while (at < markup.length()) {
            if (markup.startsWith("[[", at) && open.size() < DEEPEST) {
                open.push(new StringBuilder());
                at += 2;
            } else if (markup.startsWith("]]", at) && open.size() > 1) {
                String link = open.pop().toString();
                open.peek().append(label(link));
                at += 2;
            } else {
                open.peek().append(markup.charAt(at));
                at++;
            }
        }
        while (open.size() > 1) {
            String unclosed = open.pop().toString();
            open.peek().append("[[").append(unclosed);
        }
        return open.peek().toString();
    }

    private String label(String link) {
        int pipe = link.indexOf('|');
        String target = (pipe < 0 ? link : link.substring(0, pipe)).strip();
        String label = pipe < 0 ? null : link.substring(pipe + 1);
        int colon = target.indexOf(':');
        String space = colon > 0 ? target.substring(0, colon).strip().toLowerCase(Locale.ROOT) : "";
        if (FILES.contains(space)) {
            caption(label);
            return "";
        }
        if (CATEGORIES.contains(space)) {
            return "";
        }
        if (label == null) {
            boolean elsewhere = OTHER_WIKI.matcher(space).matches();
            return elsewhere ? "" : target.startsWith(":") ? target.substring(1) : target;
        }
        if (label.isBlank()) {
            // The pipe trick: what tells articles of one name apart falls away.
            return target.replaceAll(" ?\\([^()]*\\)$", "").replaceAll("^[^:]*:", "");
        }
        return label;
    }

    private void caption(String options) {
        if (options == null) {
            return;
        }
        String last = options.substring(options.lastIndexOf('|') + 1).strip();
        if (!last.isEmpty() && !OPTION.matcher(last).matches()) {
            captions.add(last);
        }
    }
}
