package io.bihuan.demonstration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may set about the invented centre.
 *
 * @param months how many months of its life are told, the one that runs included; two are the least, since newcomers
 *     join three weeks before the end
 * @param seed what the dice fall by, or null for another story each time
 */
@ConfigurationProperties("bihuan.demonstration")
record DemonstrationSettings(
        @DefaultValue("6") int months, @Nullable Long seed) {

    DemonstrationSettings {
        if (months < 2 || months > 24) {
            throw new IllegalArgumentException("bihuan.demonstration.months must be from 2 to 24, not " + months);
        }
    }
}
