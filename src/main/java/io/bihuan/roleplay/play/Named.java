package io.bihuan.roleplay.play;

/** A name in both languages. */
public record Named(String zh, String en) {

    /** In the language asked for. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
