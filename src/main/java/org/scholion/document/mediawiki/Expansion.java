package org.scholion.document.mediawiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first pass over an article: comments go, notes and literal words become signs, templates become their words. One
 * walk with a stack of its own; what is nested deeper than any article nests it, or never closed, is words.
 */
final class Expansion {
    private static final int DEEPEST = 100;

    private static final Pattern TAG =
            Pattern.compile("<(?<close>/?)(?<name>[A-Za-z]{1,20})(?<attributes>(?:\\s[^<>]{0,1000})?)(?<empty>/?)>");

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?<key>name|group)\\s*=\\s*(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s\"'/>]+))",
            Pattern.CASE_INSENSITIVE);

    private final WikiNotes notes;
    private final Templates templates;
    private final List<String> literals = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();

    /** Something that was opened and not closed yet. */
    private static final class Frame {
        private final String opening;
        private final boolean note;
        private final List<String> parts = new ArrayList<>();
        private StringBuilder current = new StringBuilder();
        private int links;
        private String group;
        private String name;

        Frame(String opening, boolean note) {
            this.opening = opening;
            this.note = note;
        }

        boolean isTemplate() {
            return opening.equals("{{");
        }
    }

    Expansion(WikiNotes notes) {
        this.notes = notes;
        this.templates = new Templates(notes);
    }

    /** The article with signs for what has been read. */
    String expand(String markup) {
        String text = Sign.without(markup);
        Frame all = new Frame("", false);
        open.push(all);
        int at = 0;
        while (at < text.length()) {
            at = step(text, at);
        }
        while (open.peek() != all) {
            flatten();
        }
        open.clear();
        return all.current.toString();
    }

    String literal(int number) {
        return literals.get(number);
    }

    Templates templates() {
        return templates;
    }

    private int step(String text, int at) {
        Frame top = open.peek();
        char c = text.charAt(at);
        if (c == '<') {
            return tag(text, at);
        }
        if (c == '{' && text.startsWith("{{", at) && open.size() < DEEPEST) {
            open.push(new Frame("{{", false));
            return at + 2;
        }
        if (c == '}' && text.startsWith("}}", at) && top.isTemplate()) {
            close();
            return at + 2;
        }
        if (c == '[' && text.startsWith("[[", at)) {
            top.links++;
            top.current.append("[[");
            return at + 2;
        }
        if (c == ']' && text.startsWith("]]", at)) {
            top.links = Math.max(0, top.links - 1);
            top.current.append("]]");
            return at + 2;
        }
        if (c == '|' && top.isTemplate() && top.links == 0) {
            top.parts.add(top.current.toString());
            top.current = new StringBuilder();
            return at + 1;
        }
        top.current.append(c);
        return at + 1;
    }

    private void close() {
        Frame closed = open.pop();
        closed.parts.add(closed.current.toString());
        open.peek().current.append(templates.words(closed.parts));
    }

    /** What was never closed is words. */
    private void flatten() {
        Frame unclosed = open.pop();
        StringBuilder into = open.peek().current;
        into.append(unclosed.note ? "" : unclosed.opening);
        unclosed.parts.forEach(part -> into.append(part).append('|'));
        into.append(unclosed.current);
    }

    private int tag(String text, int at) {
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 4);
            return end < 0 ? text.length() : end + 3;
        }
        Matcher tag = TAG.matcher(text).region(at, text.length());
        if (!tag.lookingAt()) {
            open.peek().current.append('<');
            return at + 1;
        }
        String name = tag.group("name").toLowerCase(Locale.ROOT);
        String attributes = tag.group("attributes");
        boolean empty = !tag.group("empty").isEmpty() || attributes.endsWith("/");
        boolean closing = !tag.group("close").isEmpty();
        switch (name) {
            case "ref" -> {
                if (closing) {
                    closeNote();
                } else {
                    openNote(attributes, empty);
                }
            }
            case "nowiki", "pre", "math", "source", "syntaxhighlight", "script", "style", "templatedata" -> {
                if (!closing && !empty) {
                    return verbatim(text, tag.end(), name);
                }
            }
            case "noinclude", "onlyinclude", "includeonly", "references" -> {
                // They govern where words go, and the words stay here.
            }
            default -> open.peek().current.append(tag.group());
        }
        return tag.end();
    }

    private int verbatim(String text, int from, String name) {
        int close = find(text, "</" + name, from);
        int end = close < 0 ? text.length() : close;
        if (!name.equals("script") && !name.equals("style") && !name.equals("templatedata")) {
            literals.add(text.substring(from, end));
            open.peek().current.append(Sign.LITERAL.of(literals.size() - 1));
        }
        int after = close < 0 ? -1 : text.indexOf('>', close);
        return after < 0 ? text.length() : after + 1;
    }

    private static int find(String text, String words, int from) {
        for (int at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, words, 0, words.length())) {
                return at;
            }
        }
        return -1;
    }

    private void openNote(String attributes, boolean empty) {
        String group = "";
        String name = "";
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String value = attribute.group("double") != null
                    ? attribute.group("double")
                    : attribute.group("single") != null ? attribute.group("single") : attribute.group("bare");
            if (attribute.group("key").equalsIgnoreCase("name")) {
                name = value;
            } else {
                group = value;
            }
        }
        if (empty) {
            open.peek().current.append(notes.refer(group, name, ""));
            return;
        }
        // Notes do not nest: one that is open still was never closed.
        while (open.stream().anyMatch(frame -> frame.note)) {
            flatten();
        }
        if (open.size() < DEEPEST) {
            Frame frame = new Frame("<ref>", true);
            frame.group = group;
            frame.name = name;
            open.push(frame);
        }
    }

    private void closeNote() {
        if (open.stream().noneMatch(frame -> frame.note)) {
            return;
        }
        while (!open.peek().note) {
            flatten();
        }
        Frame note = open.pop();
        open.peek().current.append(notes.refer(note.group, note.name, note.current.toString()));
    }
}
