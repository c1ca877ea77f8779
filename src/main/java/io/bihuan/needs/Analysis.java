package io.bihuan.needs;

import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.competence.WeakSpots;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.survey.Tallies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where weakness showed within the standard's window, the biggest problem first. */
@Service
public class Analysis {

    private final WeakSpots spots;
    private static final String SAID = "SURVEY";

    private final Areas areas;
    private final Tallies tallies;
    private final People people;
    private final Standards standards;
    private final Clock clock;

    Analysis(WeakSpots spots, Areas areas, Tallies tallies, People people, Standards standards, Clock clock) {
        this.spots = spots;
        this.areas = areas;
        this.tallies = tallies;
        this.people = people;
        this.standards = standards;
        this.clock = clock;
    }

    /** The rules in force. */
    public NeedsStandard standard() {
        return standards.inForce(NeedsStandard.class, clock.instant()).rules();
    }

    /** Every area that was seen weak among the people of a branch, or that those who were asked there named. */
    public List<Problem> problems(@Nullable UUID branch) {
        Map<String, Area> known = areas.tree().stream().collect(Collectors.toMap(Area::code, Function.identity()));
        var lines = new ArrayList<>(spots.between(staff(branch), from(), clock.instant()));
        // What customers named is evidence of some people already, but not all of it: here it counts once, in full.
        lines.removeIf(line -> line.source().equals(SAID));
        tallies.named(branch, from(), clock.instant()).stream()
                .map(named -> new WeakSpots.Line(
                        named.areaCode(),
                        switch (named.occasion()) {
                            case CUSTOMERS -> SAID;
                            case PROGRAMME -> SAID + ".PROGRAMME";
                            case REVIEW, EMPLOYEES, SELF_CHECK, OTHER -> SAID + ".OTHER";
                        },
                        named.people(),
                        named.asked()))
                .forEach(lines::add);
        return ranked(lines, known);
    }

    static List<Problem> ranked(List<WeakSpots.Line> lines, Map<String, Area> known) {
        var all = lines.stream().mapToLong(WeakSpots.Line::weak).sum();
        var byArea = lines.stream().collect(Collectors.groupingBy(WeakSpots.Line::areaCode));
        var ranked = new ArrayList<Problem>();
        var before = 0L;
        var order = Comparator.<Map.Entry<String, List<WeakSpots.Line>>>comparingLong(entry -> -weak(entry.getValue()))
                .thenComparing(Map.Entry::getKey);
        for (var entry : byArea.entrySet().stream().sorted(order).toList()) {
            var weak = weak(entry.getValue());
            var area = known.get(entry.getKey());
            if (weak == 0 || area == null) {
                continue;
            }
            before += weak;
            ranked.add(new Problem(
                    area,
                    weak,
                    entry.getValue().stream().mapToLong(WeakSpots.Line::seen).sum(),
                    entry.getValue().stream()
                            .filter(line -> line.weak() > 0)
                            .collect(Collectors.toMap(WeakSpots.Line::source, WeakSpots.Line::weak)),
                    weak / (double) all,
                    before / (double) all));
        }
        return List.copyOf(ranked);
    }

    private static long weak(List<WeakSpots.Line> lines) {
        return lines.stream().mapToLong(WeakSpots.Line::weak).sum();
    }

    /** Who showed most of an area's weakness, as many as are trained at once. */
    List<UUID> weakest(String areaCode, @Nullable UUID branch) {
        return spots
                .people(
                        areaCode,
                        staff(branch),
                        from(),
                        clock.instant(),
                        standard().peopleAtOnce())
                .stream()
                .map(WeakSpots.Whose::staffId)
                .toList();
    }

    private Instant from() {
        return clock.instant().minus(Duration.ofDays(standard().windowDays()));
    }

    private List<UUID> staff(@Nullable UUID branch) {
        return (branch == null ? people.all() : people.inBranch(branch))
                .stream().map(Person::id).toList();
    }
}
