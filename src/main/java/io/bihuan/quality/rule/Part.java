package io.bihuan.quality.rule;

/** What a greeting, a transfer or a farewell may lack; {@code quality.part.<NAME>} is the wording. */
public enum Part {
    HELLO,
    ORGANISATION,
    NAME,
    OFFER,
    WHO,
    HOW_LONG,
    QUESTION,
    THANKS
}
