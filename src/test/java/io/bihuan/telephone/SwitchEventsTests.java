package io.bihuan.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.telephone.CallEvent.Direction;
import io.bihuan.telephone.CallEvent.Kind;
import io.bihuan.telephone.CallEvent.Party;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SwitchEventsTests {

    private final SwitchEvents events = new SwitchEvents(Set.of("1001", "1002"));

    private static Map<String, String> event(String name, Map<String, String> more) {
        var event = new HashMap<>(Map.of(
                "Event-Name", name,
                "Core-UUID", "core",
                "Event-Sequence", "17",
                "Event-Date-Timestamp", "1795396800000000",
                "Unique-ID", "leg-b",
                "Other-Leg-Unique-ID", "leg-a",
                "Call-Direction", "outbound",
                "Caller-Caller-ID-Number", "13800001234",
                "Caller-Destination-Number", "1001"));
        event.putAll(more);
        return event;
    }

    @Test
    void the_agents_leg_of_an_incoming_call_is_followed_under_the_customers_leg() {
        assertThat(events.read(event("CHANNEL_PROGRESS", Map.of()))).hasValueSatisfying(told -> {
            assertThat(told.kind()).isEqualTo(Kind.RINGING);
            assertThat(told.call()).isEqualTo("leg-a");
            assertThat(told.id()).isEqualTo("core:17");
            assertThat(told.direction()).isEqualTo(Direction.IN);
            assertThat(told.number()).isEqualTo("13800001234");
            assertThat(told.extension()).isEqualTo("1001");
            assertThat(told.at()).isEqualTo(Instant.ofEpochSecond(1_795_396_800));
        });
    }

    @Test
    void whoever_sends_the_farewell_first_has_hung_up_first() {
        var byCustomer = event("CHANNEL_HANGUP_COMPLETE", Map.of("variable_sip_hangup_disposition", "send_bye"));
        var byAgent = event("CHANNEL_HANGUP_COMPLETE", Map.of("variable_sip_hangup_disposition", "recv_bye"));
        assertThat(events.read(byCustomer).orElseThrow().hungUpBy()).isEqualTo(Party.CUSTOMER);
        assertThat(events.read(byAgent).orElseThrow().hungUpBy()).isEqualTo(Party.AGENT);
    }

    @Test
    void legs_of_nobodys_telephone_and_of_telephones_that_lost_the_race_are_passed_over() {
        assertThat(events.read(event("CHANNEL_ANSWER", Map.of("Caller-Destination-Number", "9999"))))
                .isEmpty();
        assertThat(events.read(event("CHANNEL_HANGUP_COMPLETE", Map.of("Hangup-Cause", "LOSE_RACE"))))
                .isEmpty();
        assertThat(events.read(event("HEARTBEAT", Map.of("Unique-ID", "")))).isEmpty();
        assertThat(events.read(event("CHANNEL_ANSWER", Map.of("Event-Date-Timestamp", "soon"))))
                .isEmpty();
    }

    @Test
    void a_call_dialled_here_is_answered_when_both_are_joined() {
        var dialled = Map.of(
                "variable_bihuan_call", "call-1",
                "variable_bihuan_extension", "1002",
                "variable_bihuan_number", "13900005678");
        assertThat(events.read(event("CHANNEL_ANSWER", dialled))).isEmpty();
        assertThat(events.read(event("CHANNEL_BRIDGE", dialled))).hasValueSatisfying(told -> {
            assertThat(told.kind()).isEqualTo(Kind.ANSWERED);
            assertThat(told.direction()).isEqualTo(Direction.OUT);
            assertThat(told.call()).isEqualTo("call-1");
            assertThat(told.extension()).isEqualTo("1002");
            assertThat(told.number()).isEqualTo("13900005678");
        });
    }

    @Test
    void an_agent_who_dials_by_hand_calls_out() {
        var byHand = Map.of(
                "Call-Direction", "inbound",
                "Caller-Caller-ID-Number", "1001",
                "Caller-Destination-Number", "13900005678");
        assertThat(events.read(event("CHANNEL_ANSWER", byHand))).hasValueSatisfying(told -> {
            assertThat(told.direction()).isEqualTo(Direction.OUT);
            assertThat(told.extension()).isEqualTo("1001");
            assertThat(told.number()).isEqualTo("13900005678");
        });
    }

    @Test
    void a_click_dials_the_agents_telephone_and_joins_the_customer() {
        var settings =
                new Switchboard.Settings("pbx", 8021, "user/{extension}", "sofia/gateway/out/{number}", List.of());
        var call = new UUID(1, 2);
        assertThat(Dialling.command(settings, call, "1001", "13900005678"))
                .isEqualTo("bgapi originate {origination_uuid=" + call + ",bihuan_call=" + call
                        + ",bihuan_extension=1001,bihuan_number=13900005678}user/1001"
                        + " &bridge(sofia/gateway/out/13900005678)");
    }
}
