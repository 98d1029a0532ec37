package org.scholion.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text in which something was found, cut into what was found and what stands around it. Plain text: whoever
 * shows it marks and escapes it.
 */
public record Fragment(List<Part> parts) {
    /** Stand around what was found while it is a string: these are characters of no text (Unicode 23.7). */
    public static final String BEGIN = "\uFDD0";

    public static final String END = "\uFDD1";
    private static final String GAP = "…";
    private static final int AROUND = 160;

    public Fragment {
        parts = List.copyOf(parts);
    }

    /** Some text, and whether it was looked for. */
    public record Part(String text, boolean hit) {}

    /** The text without what tells the parts apart. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** Whether something in it was looked for. */
    public boolean isHit() {
        return parts.stream().anyMatch(Part::hit);
    }

    /** Reads a string in which {@link #BEGIN} and {@link #END} stand around what was found; long ones are shortened. */
    public static Fragment of(String marked) {
        List<Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean hit = false;
        for (int n = 0; n < marked.length(); n++) {
            char sign = marked.charAt(n);
            if (sign == BEGIN.charAt(0) || sign == END.charAt(0)) {
                add(parts, part, hit);
                hit = sign == BEGIN.charAt(0);
            } else {
                part.append(sign);
            }
        }
        add(parts, part, hit);
        return new Fragment(shorten(parts));
    }

    private static void add(List<Part> parts, StringBuilder part, boolean hit) {
        if (part.length() > 0) {
            parts.add(new Part(part.toString(), hit));
            part.setLength(0);
        }
    }

    /** Leaves what was found, and so much around it that one sees what is spoken of. */
    private static List<Part> shorten(List<Part> parts) {
        List<Part> shorter = new ArrayList<>();
        boolean any = parts.stream().anyMatch(Part::hit);
        for (int n = 0; n < parts.size(); n++) {
            Part part = parts.get(n);
            boolean first = n == 0;
            boolean last = n == parts.size() - 1;
            String text = part.text();
            if (!part.hit() && text.codePointCount(0, text.length()) > (first || last ? AROUND : 2 * AROUND)) {
                text = first && any ? GAP + end(text) : last ? start(text) + GAP : start(text) + GAP + end(text);
            }
            shorter.add(new Part(text, part.hit()));
        }
        return shorter;
    }

    private static String start(String text) {
        int cut = text.offsetByCodePoints(0, AROUND);
        int space = text.lastIndexOf(' ', cut);
        return text.substring(0, space > cut / 2 ? space : cut);
    }

    private static String end(String text) {
        int cut = text.offsetByCodePoints(text.length(), -AROUND);
        int space = text.indexOf(' ', cut);
        return text.substring(space >= 0 && space < (cut + text.length()) / 2 ? space + 1 : cut);
    }
}
