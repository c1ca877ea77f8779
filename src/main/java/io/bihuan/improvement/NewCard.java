package io.bihuan.improvement;

/**
 * An improvement that is proposed.
 *
 * @param title what should become better, one line
 * @param detail the circumstances
 * @param areaCode the competence area it is about, or ""
 * @param source what kind of thing it comes from: FEEDBACK, COMPLAINT, NEED, SUGGESTION, EMERGENCY
 * @param sourceId which one; the same source gives one card, however often it is told
 * @param href where the source is seen, or ""
 */
public record NewCard(String title, String detail, String areaCode, String source, String sourceId, String href) {}
