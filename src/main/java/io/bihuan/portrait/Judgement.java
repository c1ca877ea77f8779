package io.bihuan.portrait;

/**
 * The fifteen judgements of the quick table, five an axis (N-08). Each has three answers, which speak for the three types
 * of the axis in their order: {@code portrait.judgement.<NAME>} is the wording, {@code …<NAME>.1} to {@code .3} the answers.
 */
public enum Judgement {
    PRICE(Axis.POWER),
    CHOICE(Axis.POWER),
    SPENDING(Axis.POWER),
    BUYING(Axis.POWER),
    FEES(Axis.POWER),
    DECIDING(Axis.CYCLE),
    RETURNING(Axis.CYCLE),
    FIRST_ORDER(Axis.CYCLE),
    ASKING_OTHERS(Axis.CYCLE),
    CHANGING(Axis.CYCLE),
    OPENING(Axis.STYLE),
    LENGTH(Axis.STYLE),
    QUESTIONS(Axis.STYLE),
    TONE(Axis.STYLE),
    PARTING(Axis.STYLE);

    private final Axis axis;

    Judgement(Axis axis) {
        this.axis = axis;
    }

    /** What it tells of. */
    public Axis axis() {
        return axis;
    }

    /** The type that an answer, 0 to 2, speaks for. */
    public CustomerType speaksFor(int answer) {
        return axis.types().get(answer);
    }
}
