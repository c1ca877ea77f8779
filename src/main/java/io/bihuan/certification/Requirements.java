package io.bihuan.certification;

import io.bihuan.people.People;
import io.bihuan.people.PeopleLists;
import io.bihuan.programme.Standings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the standard asks of one person, and what the programme that they are on knows of it. */
@Component
class Requirements {

    private final CertificateRows rows;
    private final People people;
    private final PeopleLists cards;
    private final Standings standings;
    private final Clock clock;

    Requirements(CertificateRows rows, People people, PeopleLists cards, Standings standings, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.cards = cards;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What is asked before a first certificate, or another scope.
     *
     * @param gates the gates
     * @param studied what of them the programme has seen passed
     * @param enrolment where hours and handbook can be read; null where no programme asks for them
     */
    record Asked(
            Set<Gate> gates,
            List<Pass> studied,
            @org.jspecify.annotations.Nullable UUID enrolment) {}

    Asked of(UUID staffId, CertificateStandard standard, Instant at) {
        var gates = EnumSet.noneOf(Gate.class);
        gates.addAll(standard.gates(newcomer(staffId, standard, at)));
        if (!gates.contains(Gate.HOURS) && !gates.contains(Gate.HANDBOOK)) {
            return new Asked(gates, List.of(), null);
        }
        var first = standings.of(staffId).stream().findFirst();
        var studied = new ArrayList<Pass>();
        for (var gate : Set.of(Gate.HOURS, Gate.HANDBOOK)) {
            var theirs = io.bihuan.programme.Gate.valueOf(gate.name());
            if (first.isEmpty()
                    || !first.get().passed().contains(theirs)
                            && !first.get().waiting().contains(theirs)) {
                gates.remove(gate);
            } else if (gates.contains(gate) && first.get().passed().contains(theirs)) {
                studied.add(new Pass(first.get().enrolmentId(), gate, null, at));
            }
        }
        return new Asked(
                gates, studied, first.map(Standings.Standing::enrolmentId).orElse(null));
    }

    /** Whoever came lately and never held a certificate has more gates before them. */
    private boolean newcomer(UUID staffId, CertificateStandard standard, Instant at) {
        return people.find(staffId).isPresent()
                && !rows.everHeld(staffId)
                && cards.card(staffId, null)
                        .joinedOn()
                        .plusDays(standard.newcomerDays())
                        .isAfter(LocalDate.ofInstant(at, clock.getZone()));
    }
}
