package org.scholion.bibliography.bibtex;

import java.util.Optional;

/** Mathematics in a title: what plain characters, superscripts and subscripts can say. */
final class MathReader {
    private final String source;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private MathReader(String source) {
        this.source = source;
    }

    /** The characters, or nothing where something in it needs a typesetter. */
    static Optional<String> read(String source) {
        MathReader reader = new MathReader(source);
        return reader.read() ? Optional.of(reader.out.toString()) : Optional.empty();
    }

    private boolean read() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            boolean read =
                    switch (c) {
                        case '^' -> script("sup");
                        case '_' -> script("sub");
                        case '\\' -> command();
                        case '{', '}' -> true;
                        default -> {
                            out.append(c);
                            yield true;
                        }
                    };
            if (!read) {
                return false;
            }
        }
        return true;
    }

    private boolean script(String tag) {
        if (at >= source.length()) {
            return false;
        }
        String argument;
        if (source.charAt(at) == '{') {
            int close = source.indexOf('}', at);
            if (close < 0 || source.lastIndexOf('{', close) > at) {
                return false;
            }
            argument = source.substring(at + 1, close);
            at = close + 1;
        } else {
            int start = at;
            at = Character.offsetByCodePoints(source, at, 1);
            if (source.charAt(start) == '\\') {
                while (at < source.length() && Character.isLetter(source.charAt(at))) {
                    at++;
                }
            }
            argument = source.substring(start, at);
        }
        Optional<String> inside = read(argument);
        inside.ifPresent(text -> out.append('<')
                .append(tag)
                .append('>')
                .append(text)
                .append("</")
                .append(tag)
                .append('>'));
        return inside.isPresent();
    }

    private boolean command() {
        int start = at;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
            at++;
        }
        if (at == start) {
            if (at < source.length() && "%$#&_ ,;!".indexOf(source.charAt(at)) >= 0) {
                out.append(Character.isLetterOrDigit(source.charAt(at)) ? "" : source.substring(at, at + 1));
                at++;
                return true;
            }
            return false;
        }
        Optional<String> character = LatexCommands.mathematics(source.substring(start, at));
        character.ifPresent(out::append);
        if (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return character.isPresent();
    }
}
