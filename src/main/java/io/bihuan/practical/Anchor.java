package io.bihuan.practical;

/**
 * What a mark looks like.
 *
 * @param points of ten
 * @param english may be empty: the Chinese stands for both then
 */
public record Anchor(int points, String chinese, String english) {

    /** In the reader's language. */
    public String text(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : chinese;
    }
}
