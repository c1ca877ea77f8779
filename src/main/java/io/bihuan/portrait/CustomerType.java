package io.bihuan.portrait;

/**
 * The nine types (N-08): three kinds on each of three axes, so that a customer is of one type an axis. {@code
 * portrait.type.<NAME>} is the wording.
 */
public enum CustomerType {
    AMPLE(Axis.POWER),
    STEADY(Axis.POWER),
    THRIFTY(Axis.POWER),
    SWIFT(Axis.CYCLE),
    WEIGHING(Axis.CYCLE),
    HESITANT(Axis.CYCLE),
    DIRECT(Axis.STYLE),
    FACTUAL(Axis.STYLE),
    WARM(Axis.STYLE);

    private final Axis axis;

    CustomerType(Axis axis) {
        this.axis = axis;
    }

    /** What it is a kind of. */
    public Axis axis() {
        return axis;
    }
}
