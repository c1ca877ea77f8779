package io.bihuan.emergency;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * The rules of emergencies (H-09).
 *
 * @param acknowledgeWithin how soon whoever is told acknowledges; then whoever leads it hears who has not
 * @param reviewWithin how soon after its end it is reviewed
 */
@StandardRules("emergency")
public record EmergencyStandard(Duration acknowledgeWithin, Duration reviewWithin) {}
