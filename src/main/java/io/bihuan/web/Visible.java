package io.bihuan.web;

/** Whether there is anything to see in what somebody typed. */
public final class Visible {

    /** Letters and signs by name that are drawn as nothing. */
    private static final String DRAWN_AS_NOTHING = "\u115F\u1160\u2800\u3164\uFFA0";

    private Visible() {}

    /** False for spaces, marks of direction, joiners and control characters alone. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(Visible::isSeen);
    }

    private static boolean isSeen(int sign) {
        return DRAWN_AS_NOTHING.indexOf(sign) < 0
                && switch (Character.getType(sign)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    case Character.NON_SPACING_MARK ->
                        !Character.isIdentifierIgnorable(sign) && !(sign >= 0xFE00 && sign <= 0xFE0F);
                    default -> true;
                };
    }
}
