package io.bihuan.telephone;

import io.bihuan.audit.Audit;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Reveals;
import io.bihuan.database.Ids;
import io.bihuan.reach.Outside;
import io.bihuan.reach.Reach;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A click dials: the switch rings the agent's telephone and joins the customer to it; without a switch the number is shown. */
@Service
public class Dialling {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String REASON = "click-to-dial";

    private final Switchboard switchboard;
    private final Calls calls;
    private final Reveals reveals;
    private final Outside outside;
    private final Audit audit;

    Dialling(Switchboard switchboard, Calls calls, Reveals reveals, Outside outside, Audit audit) {
        this.switchboard = switchboard;
        this.calls = calls;
        this.reveals = reveals;
        this.outside = outside;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Dialled {

        /** The agent's telephone rings. */
        record Ringing(String extension) implements Dialled {}

        /** No switch and extension to dial with: the agent dials this number. */
        record ByHand(String number) implements Dialled {}

        /** Nobody knows a number. */
        record NoNumber() implements Dialled {}

        /** The number may not be shown before the identity is checked (E-04). */
        record NotShown() implements Dialled {}

        /** The switch could not be asked, or did not want to. */
        record Failed(String number) implements Dialled {}
    }

    /** Calls back whoever made this call. */
    public Dialled back(UUID call, UUID agent) {
        var found = calls.find(call);
        found.ifPresent(_ -> audit.saw(agent, "telephone.number", "call", call.toString(), Map.of("reason", REASON)));
        return dial(found.map(Calls.Call::number).filter(number -> !number.isEmpty()), agent);
    }

    /** Calls a customer; that the number was used is written down. */
    public Dialled customer(CustomerId customer, UUID agent) {
        return dial(reveals.phone(customer, agent, REASON), agent);
    }

    private Dialled dial(Optional<String> known, UUID agent) {
        var number = known.map(typed -> typed.replaceAll("[^+0-9]", "")).orElse("");
        if (number.length() < 3) {
            return new Dialled.NoNumber();
        }
        var settings = switchboard.settings();
        var extension = switchboard.extensionOf(agent);
        if (!settings.hasLine() || extension.isEmpty()) {
            return new Dialled.ByHand(number);
        }
        return originate(settings, extension.get(), number)
                ? new Dialled.Ringing(extension.get())
                : new Dialled.Failed(number);
    }

    private boolean originate(Switchboard.Settings settings, String extension, String number) {
        if (!(outside.of(settings.host()) instanceof Reach.Open)) {
            return false;
        }
        try (var line = EventSocket.open(settings.host(), settings.port(), switchboard.password(), PATIENCE)) {
            return line.ask(command(settings, Ids.next(), extension, number)).startsWith("+OK");
        } catch (IOException broken) {
            return false;
        }
    }

    /** Numbers and extensions hold nothing but digits, letters and signs that mean nothing to the switch. */
    static String command(Switchboard.Settings settings, UUID call, String extension, String number) {
        return "bgapi originate {origination_uuid=" + call + ",bihuan_call=" + call + ",bihuan_extension=" + extension
                + ",bihuan_number=" + number + "}"
                + settings.dialAgent().replace("{extension}", extension) + " &bridge("
                + settings.dialCustomer().replace("{number}", number) + ")";
    }
}
