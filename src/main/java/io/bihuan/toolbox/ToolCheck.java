package io.bihuan.toolbox;

/**
 * How a tool was found.
 *
 * @param tool which
 * @param state whether it works
 * @param detail what was measured, or what went wrong, or ""
 */
public record ToolCheck(Tool tool, State state, String detail) {

    /** Whether a tool works; {@code toolbox.state.<NAME>} is the wording. */
    public enum State {
        WORKS,
        FAILED,
        /** It could not be tried here. */
        UNKNOWN
    }
}
