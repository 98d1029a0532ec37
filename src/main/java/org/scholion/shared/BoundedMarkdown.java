package org.scholion.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown that strangers wrote. Some hundred thousand characters can keep a parser of CommonMark busy for
 * minutes, and exhaust the stack of whoever walks through the tree that it makes: what would is not parsed, or not given
 * out.
 */
public final class BoundedMarkdown {
    /** How many marks of lists may open a line that says something after them. */
    private static final int MOST_MARKS = 100;

    /** What the marks of a paragraph, each looked for a partner up to its end, may cost: marks by UTF-16 units. */
    private static final long MOST_STEPS = 500_000_000;

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R");

    private BoundedMarkdown() {}

    /**
     * The tree of a text.
     *
     * @param deepest how many nodes may stand in each other
     * @return empty where parsing would take too long, or the tree is deeper
     */
    public static Optional<Node> parse(Parser parser, String markdown, int deepest) {
        if (isIntricate(markdown)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(markdown)).filter(root -> !isDeeperThan(deepest, root));
        } catch (StackOverflowError tooDeep) {
            // The parser calls itself for each level of emphasis, and asks nobody how deep it is.
            return Optional.empty();
        }
    }

    private static boolean isIntricate(String markdown) {
        return markdown.lines().anyMatch(BoundedMarkdown::opensTooManyLists)
                || BLANK_LINE.splitAsStream(markdown).anyMatch(BoundedMarkdown::isCostly);
    }

    /** At each mark of a list the parser looks through the rest of the line for a break, such as “- - -”. */
    private static boolean opensTooManyLists(String line) {
        int marks = 0;
        for (int at = 0; at < line.length(); at++) {
            char unit = line.charAt(at);
            if (unit == '-' || unit == '+' || unit == '*') {
                boolean alone = at + 1 < line.length() && line.charAt(at + 1) <= ' ';
                marks += alone ? 1 : 0;
            } else if (unit != ' ' && unit != '\t') {
                return marks > MOST_MARKS;
            }
        }
        return false;
    }

    private static boolean isCostly(String paragraph) {
        long marks = 0;
        for (int at = 0; at < paragraph.length(); at++) {
            char unit = paragraph.charAt(at);
            boolean run = unit == '`' && (at == 0 || paragraph.charAt(at - 1) != '`');
            if (run || unit == '<' || unit == ']') {
                marks++;
            }
        }
        return marks * paragraph.length() > MOST_STEPS;
    }

    private static boolean isDeeperThan(int most, Node root) {
        int depth = 0;
        Node at = root;
        while (at != null) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
                if (depth > most) {
                    return true;
                }
                continue;
            }
            while (at != root && at.getNext() == null) {
                at = at.getParent();
                depth--;
            }
            at = at == root ? null : at.getNext();
        }
        return false;
    }
}
