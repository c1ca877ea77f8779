package io.bihuan.improvement.web;

/**
 * A move as chosen.
 *
 * @param to the column
 * @param reason why
 */
public record MoveForm(String to, String reason) {

    static final MoveForm EMPTY = new MoveForm("", "");
}
