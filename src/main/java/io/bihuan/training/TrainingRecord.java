package io.bihuan.training;

import java.math.BigDecimal;

/**
 * What is written down when a session closes (P-13).
 *
 * @param content what was taught
 * @param hours class hours
 * @param materials what was used
 * @param remarks what else there is to say
 */
public record TrainingRecord(String content, BigDecimal hours, String materials, String remarks) {}
