package io.bihuan.care;

import java.util.UUID;

/** Whether a customer lets us contact them: a bean of the module that keeps their consents. */
public interface CareConsent {

    /** What a customer said. */
    enum Word {
        ALLOWED,
        REFUSED,
        /** Nothing was ever asked or said. */
        UNKNOWN
    }

    /** What this customer said of contacts by a campaign. */
    Word of(UUID customerId, Campaign campaign);
}
