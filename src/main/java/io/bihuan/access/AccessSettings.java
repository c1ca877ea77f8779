package io.bihuan.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may set about the door.
 *
 * @param sessionLimit how long a session lasts at most, however busy it is
 * @param idleLimit how long a session lasts that nobody uses
 * @param invitationLimit how long a link that sets a password may be used
 * @param tokenCallsPerMinute how many calls of the API one token may make
 * @param strangerCallsPerMinute how many calls of the API one address may make without a valid token
 * @param adminPassword password of the account {@code admin}, read at the first start only
 * @param apiToken a first API token with all scopes, read at the first start only
 * @param demonstration whether the first start makes the demonstration centre
 * @param trades what the empty centre of the first start is in, small or capital letters; with none it is asked later
 */
@ConfigurationProperties("bihuan.access")
record AccessSettings(
        @DefaultValue("24h") Duration sessionLimit,
        @DefaultValue("8h") Duration idleLimit,
        @DefaultValue("72h") Duration invitationLimit,
        @DefaultValue("60000") int tokenCallsPerMinute,
        @DefaultValue("600") int strangerCallsPerMinute,
        @DefaultValue("") String adminPassword,
        @DefaultValue("") String apiToken,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue({}) List<String> trades) {

    AccessSettings {
        if (!sessionLimit.isPositive() || idleLimit.compareTo(Duration.ofMinutes(5)) < 0) {
            throw new IllegalArgumentException(
                    "bihuan.access.session-limit must be longer than nothing, idle-limit 5m or longer");
        }
        if (tokenCallsPerMinute < 1 || strangerCallsPerMinute < 1) {
            throw new IllegalArgumentException("bihuan.access.*-calls-per-minute must be at least 1");
        }
        trades = trades.stream()
                .map(each -> each.strip().toUpperCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
