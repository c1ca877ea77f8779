package io.bihuan.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How words are taken out to customers, as far as it is the operator's choice.
 *
 * @param tick how often what is due is looked for when nothing called for it
 * @param lease how long a node keeps a conversation's outgoing words to itself while it sends one of them
 * @param firstWait how long after a first failure it is tried again; each further wait is twice as long
 * @param longestWait the longest of these waits
 * @param patience how long after its first try a message is given up
 */
@ConfigurationProperties("bihuan.carriage")
record CarriageSettings(
        @DefaultValue("2s") Duration tick,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("20s") Duration firstWait,
        @DefaultValue("30m") Duration longestWait,
        @DefaultValue("24h") Duration patience) {

    /** How long to wait after so many failures, from 1. */
    Duration waitAfter(int failures) {
        var wait = firstWait.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 20));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
