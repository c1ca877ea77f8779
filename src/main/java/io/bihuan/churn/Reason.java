package io.bihuan.churn;

/**
 * Why a customer may leave.
 *
 * @param feature what of them; {@code churn.feature.<feature>} is the wording
 * @param value how it is with them
 * @param weight how much it adds, in log-odds; 0 where a plain rule speaks
 */
public record Reason(String feature, double value, double weight) {}
