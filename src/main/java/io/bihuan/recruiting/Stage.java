package io.bihuan.recruiting;

/** How far an application has come; it follows from what was noted, nobody sets it. */
public enum Stage {
    /** Background check and anti-fraud test are not both behind them. */
    CHECKING,
    /** No interview has been held yet. */
    INTERVIEWING,
    /** Everything is there; somebody decides. */
    DECIDING,
    HIRED,
    REFUSED,
    WITHDRAWN;

    /** Whether it is decided. */
    public boolean over() {
        return compareTo(DECIDING) > 0;
    }
}
