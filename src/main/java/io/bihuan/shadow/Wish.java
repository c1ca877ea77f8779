package io.bihuan.shadow;

/**
 * What somebody would like to practise on.
 *
 * @param channel the way the conversation came, or "" for any
 * @param about words of what it was about, or "" for anything
 */
public record Wish(String channel, String about) {

    /** Whatever there is. */
    public static final Wish ANYTHING = new Wish("", "");
}
