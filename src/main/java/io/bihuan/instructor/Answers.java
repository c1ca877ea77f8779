package io.bihuan.instructor;

/**
 * What participants said of a lesson.
 *
 * @param answers how many answered
 * @param understood how many of them understood
 * @param useful how many can use it
 * @param interactive how many found exchange
 * @param broad how many found that it went beyond the book
 */
public record Answers(int answers, int understood, int useful, int interactive, int broad) {

    /** Nobody has said anything. */
    public static final Answers NONE = new Answers(0, 0, 0, 0, 0);

    /** A count as a share of the answers, in whole per cent; rounded down, so that 100 means everybody. */
    public int percent(int count) {
        return answers == 0 ? 0 : count * 100 / answers;
    }

    /** Both together. */
    public Answers plus(Answers other) {
        return new Answers(
                answers + other.answers,
                understood + other.understood,
                useful + other.useful,
                interactive + other.interactive,
                broad + other.broad);
    }

    boolean meets(int count, int aim) {
        return count * 100L >= (long) aim * answers;
    }
}
