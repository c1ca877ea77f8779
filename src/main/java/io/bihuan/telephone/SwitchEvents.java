package io.bihuan.telephone;

import io.bihuan.telephone.CallEvent.Direction;
import io.bihuan.telephone.CallEvent.Kind;
import io.bihuan.telephone.CallEvent.Party;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a softswitch's events of its channels as events of calls. Of the two legs of a call only the agent's own is
 * followed: it tells where it rings, and who sends the farewell first.
 */
class SwitchEvents {

    /** What is asked for. The heartbeat says that the line lives. */
    static final String WANTED = "HEARTBEAT CHANNEL_PROGRESS CHANNEL_PROGRESS_MEDIA CHANNEL_ANSWER CHANNEL_BRIDGE"
            + " CHANNEL_HOLD CHANNEL_UNHOLD CHANNEL_HANGUP_COMPLETE RECORD_STOP";

    /** Somebody else of the group was quicker: the call goes on there. */
    private static final Set<String> ELSEWHERE = Set.of("LOSE_RACE", "PICKED_OFF");

    private final Set<String> extensions;

    /** @param extensions those that belong to somebody */
    SwitchEvents(Set<String> extensions) {
        this.extensions = Set.copyOf(extensions);
    }

    private record Leg(String call, Direction direction, String number, String extension, boolean dialledHere) {}

    Optional<CallEvent> read(Map<String, String> event) {
        var leg = leg(event);
        if (leg == null) {
            return Optional.empty();
        }
        var kind = kind(event, leg);
        var at = at(event);
        if (kind == null || at == null) {
            return Optional.empty();
        }
        return Optional.of(new CallEvent(
                of(event, "Core-UUID") + ":" + of(event, "Event-Sequence"),
                leg.call(),
                kind,
                at,
                leg.direction(),
                leg.number(),
                leg.extension(),
                kind == Kind.ENDED ? hungUpBy(event) : null,
                kind == Kind.RECORDED ? of(event, "Record-File-Path") : ""));
    }

    private @Nullable Leg leg(Map<String, String> event) {
        var own = of(event, "variable_bihuan_call");
        if (!own.isEmpty()) {
            var extension = of(event, "variable_bihuan_extension");
            return new Leg(own, Direction.OUT, of(event, "variable_bihuan_number"), extension, true);
        }
        var id = of(event, "Unique-ID");
        var caller = of(event, "Caller-Caller-ID-Number");
        var called = either(of(event, "variable_dialed_user"), of(event, "Caller-Destination-Number"));
        if (id.isEmpty()) {
            return null;
        }
        if (of(event, "Call-Direction").equals("inbound")) {
            return extensions.contains(caller) && !extensions.contains(called)
                    ? new Leg(id, Direction.OUT, called, caller, false)
                    : null;
        }
        var other = either(of(event, "Other-Leg-Unique-ID"), of(event, "variable_call_uuid"));
        return extensions.contains(called) && !extensions.contains(caller)
                ? new Leg(either(other, id), Direction.IN, caller, called, false)
                : null;
    }

    private static @Nullable Kind kind(Map<String, String> event, Leg leg) {
        return switch (of(event, "Event-Name")) {
            case "CHANNEL_PROGRESS", "CHANNEL_PROGRESS_MEDIA" -> Kind.RINGING;
            // Where we dial, the agent's own telephone answers first; the customer has answered once both are joined.
            case "CHANNEL_ANSWER" -> leg.dialledHere() ? null : Kind.ANSWERED;
            case "CHANNEL_BRIDGE" -> leg.dialledHere() ? Kind.ANSWERED : null;
            case "CHANNEL_HOLD" -> Kind.HELD;
            case "CHANNEL_UNHOLD" -> Kind.RESUMED;
            case "CHANNEL_HANGUP_COMPLETE" -> ELSEWHERE.contains(of(event, "Hangup-Cause")) ? null : Kind.ENDED;
            case "RECORD_STOP" -> of(event, "Record-File-Path").startsWith("http") ? Kind.RECORDED : null;
            default -> null;
        };
    }

    private static @Nullable Party hungUpBy(Map<String, String> event) {
        return switch (of(event, "variable_sip_hangup_disposition")) {
            case "recv_bye" -> Party.AGENT;
            case "send_bye" -> Party.CUSTOMER;
            default -> null;
        };
    }

    private static @Nullable Instant at(Map<String, String> event) {
        var micros = of(event, "Event-Date-Timestamp");
        return micros.matches("\\d{10,18}") ? Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS) : null;
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static String of(Map<String, String> event, String name) {
        return event.getOrDefault(name, "").strip();
    }
}
