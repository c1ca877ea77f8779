package io.bihuan.question;

/** How far a question is on its way into papers. */
public enum QuestionStatus {
    /** Being written; no paper takes it. */
    DRAFT,
    /** Waits for somebody other than its author to look at it. */
    IN_REVIEW,
    /** Reviewed; may be asked. */
    ACTIVE,
    /** No new paper takes it; papers that have it keep it. */
    RETIRED
}
