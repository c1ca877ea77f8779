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

    REMEDIES(Stage.REMEDY),
    AMOUNT(Stage.REMEDY),
    WORDS(Stage.REMEDY),

    EXPLAINED(Stage.FEEDBACK),
    ACCEPTED_BY(Stage.FEEDBACK),
    ACCEPTED_HOW(Stage.FEEDBACK),

    REFUND_PROOF(Stage.EXECUTION),
    EXCHANGE_PROOF(Stage.EXECUTION),
    RESULT(Stage.EXECUTION),

    SUMMARY(Stage.ARCHIVE),
    COST(Stage.ARCHIVE),
    PREVENTION(Stage.ARCHIVE),
    AREA(Stage.ARCHIVE);

    private final Stage stage;

    Field(Stage stage) {
        this.stage = stage;
    }

    /** The stage that it is recorded in. */
    public Stage stage() {
        return stage;
    }
}
