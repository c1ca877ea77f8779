package io.bihuan.customer;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * How private details of customers are treated (H-08).
 *
 * @param revealFor how long a revealed detail stays readable
 * @param revealsPerHour how many details one person may reveal within an hour
 * @param similarNames names that differ in at most so many characters count as similar
 */
@StandardRules("customer")
public record CustomerStandard(Duration revealFor, int revealsPerHour, int similarNames) {}
