package io.bihuan.complaint;

/** What is recorded in a stage. The exit of a stage asks for its records; see {@link ExitCondition}. */
public enum Field {
    CALMING(Stage.RECEPTION),
    RESTATED(Stage.RECEPTION),

    FACTS(Stage.VERIFICATION),
    PROOF(Stage.VERIFICATION),
    RESPONSIBLE(Stage.VERIFICATION),
    CAUSE(Stage.VERIFICATION),
    JUSTIFIED(Stage.VERIFICATION),

    REMEDIES(Stage.REMEDY, true),
    AMOUNT(Stage.REMEDY, true),
    WORDS(Stage.REMEDY, true),

    EXPLAINED(Stage.FEEDBACK),
    ACCEPTED_BY(Stage.FEEDBACK),
    ACCEPTED_HOW(Stage.FEEDBACK, true),

    REFUND_PROOF(Stage.EXECUTION),
    EXCHANGE_PROOF(Stage.EXECUTION),
    RESULT(Stage.EXECUTION),

    SUMMARY(Stage.ARCHIVE),
    COST(Stage.ARCHIVE),
    PREVENTION(Stage.ARCHIVE),
    AREA(Stage.ARCHIVE, true);

    private final Stage stage;
    private final boolean essential;

    Field(Stage stage) {
        this(stage, false);
    }

    Field(Stage stage, boolean essential) {
        this.stage = stage;
        this.essential = essential;
    }

    /** The stage that it is recorded in. */
    public Stage stage() {
        return stage;
    }

    /** Whether later stages cannot do without it: then it is asked for whatever the standard lists. */
    public boolean essential() {
        return essential;
    }
}
