package org.scholion.web.shared;

/**
 * Which way a text runs. The whole follows most of its letters; a block follows the whole unless its own letters, all but
 * a few, run the other way. The first letter alone, as browsers go by it, would turn a paragraph over that opens with a
 * name in another script.
 */
public enum TextDirection {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT;

    /** One in so many letters may be a name or a word from the other side without keeping its block from turning. */
    private static final int ONE_IN = 10;

    /** The direction of most letters; left to right where there are none. */
    public static TextDirection of(String text) {
        Letters letters = Letters.of(text, 0, text.length());
        return letters.rightToLeft() > letters.leftToRight() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /**
     * The direction of a block of a text that runs this way.
     *
     * @param start first char of the block (UTF-16)
     * @param end one past its last char
     */
    public TextDirection ofBlock(String text, int start, int end) {
        Letters letters = Letters.of(text, start, end);
        int own = this == RIGHT_TO_LEFT ? letters.rightToLeft() : letters.leftToRight();
        int other = letters.rightToLeft() + letters.leftToRight() - own;
        return other > 0 && own * ONE_IN <= other ? opposite() : this;
    }

    private boolean isRightToLeft() {
        return this == RIGHT_TO_LEFT;
    }

    /** As HTML's attribute {@code dir} names it. */
    public String html() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    private TextDirection opposite() {
        return isRightToLeft() ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
    }

    /** How many letters of a range run which way. */
    private record Letters(int leftToRight, int rightToLeft) {

        static Letters of(String text, int start, int end) {
            int leftToRight = 0;
            int rightToLeft = 0;
            int point;
            for (int at = start; at < end; at += Character.charCount(point)) {
                point = text.codePointAt(at);
                switch (Character.getDirectionality(point)) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> leftToRight++;
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                        rightToLeft++;
                    default -> {
                        // Signs, digits and spaces follow the letters around them.
                    }
                }
            }
            return new Letters(leftToRight, rightToLeft);
        }
    }
}
