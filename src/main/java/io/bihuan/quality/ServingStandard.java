package io.bihuan.quality;

import io.bihuan.standard.StandardRules;

/**
 * What quality has to say of the right to serve (H-11).
 *
 * @param qualityFloor a mean score below this, out of 100, suspends
 * @param qualityWindowDays over so many days
 * @param qualityLeast on so many inspections at least
 * @param suspendOnFatal whether a fatal item suspends at once
 */
@StandardRules("certificate")
record ServingStandard(int qualityFloor, int qualityWindowDays, int qualityLeast, boolean suspendOnFatal) {}
