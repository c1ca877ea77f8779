package io.bihuan.question;

/** Whether a question may stand in a paper. */
public enum QuestionStatus {
    /** Being written or checked; no paper takes it. */
    DRAFT,
    /** May be asked. */
    ACTIVE,
    /** No new paper takes it; papers that have it keep it. */
    RETIRED
}
