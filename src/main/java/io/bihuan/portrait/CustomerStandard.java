package io.bihuan.portrait;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;

/**
 * What the standard names of customers (N-23, H-06).
 *
 * @param highValueAmount spending within the window that makes a customer one of high value, in yuan
 * @param churnSilentDays who neither came nor bought for so many days is quiet
 * @param crmCoverage the share of customers that is to be known, in per cent
 */
@StandardRules("customer")
public record CustomerStandard(BigDecimal highValueAmount, int churnSilentDays, int crmCoverage) {}
