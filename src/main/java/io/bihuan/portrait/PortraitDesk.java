package io.bihuan.portrait;

import io.bihuan.audit.Audit;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the table of judgements is filled in. */
@Service
@Transactional
public class PortraitDesk {

    private final Customers customers;
    private final Readings readings;
    private final PortraitRules rules;
    private final Audit audit;
    private final Clock clock;

    PortraitDesk(Customers customers, Readings readings, PortraitRules rules, Audit audit, Clock clock) {
        this.customers = customers;
        this.readings = readings;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the answers as the newest version of the customer's table, unless they find no type at all.
     *
     * @param answers 0 to 2 a judgement; those left open are not in it
     */
    public Filling fill(CustomerId customer, Map<Judgement, Integer> answers, UUID by) {
        customers.preview(customer);
        var least = rules.portrait().leastAnswers();
        var reading = TypeReading.of(answers, least);
        if (reading.found().isEmpty()) {
            return new Filling.TooFew(least);
        }
        readings.add(customer, answers, reading, by, clock.instant());
        audit.did(
                by,
                "portrait.filled",
                "customer",
                customer.toString(),
                Map.of("types", reading.types().stream().map(Enum::name).collect(Collectors.joining(" "))));
        return new Filling.Filled(reading);
    }
}
