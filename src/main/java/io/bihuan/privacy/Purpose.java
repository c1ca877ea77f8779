package io.bihuan.privacy;

/**
 * What data are used for.
 *
 * @param code names it, for instance {@code CARE}
 */
public record Purpose(String code, String zh, String en, Basis basis) {

    /** What people call it. */
    public String name(boolean english) {
        return english ? en : zh;
    }
}
