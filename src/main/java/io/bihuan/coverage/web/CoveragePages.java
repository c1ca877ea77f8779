package io.bihuan.coverage.web;

import io.bihuan.access.SignedIn;
import io.bihuan.course.Courses;
import io.bihuan.coverage.CoverageLists;
import io.bihuan.coverage.Duty;
import io.bihuan.coverage.Fulfilment;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.people.Unit;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of coverage together. */
@Component
class CoveragePages {

    private static final int PAGE = 50;
    private static final int FEW = 3;

    private final CoverageLists lists;
    private final Courses courses;
    private final People people;
    private final Organisation organisation;

    CoveragePages(CoverageLists lists, Courses courses, People people, Organisation organisation) {
        this.lists = lists;
        this.courses = courses;
        this.people = people;
        this.organisation = organisation;
    }

    CoveragePage of(YearMonth month, SignedIn me, Ui ui) {
        var teams = lists.teams(month, me);
        var held = lists.held(month, me).stream()
                .collect(Collectors.groupingBy(cell -> cell.duty().frequency().code()));
        var all = lists.duties(month);
        var topics = lists.topics(all, ui.english());
        var byCode = all.stream()
                .collect(Collectors.groupingBy(
                        duty -> duty.frequency().code(), LinkedHashMap::new, Collectors.toList()));
        var rhythms = byCode.entrySet().stream()
                .map(entry -> rhythm(entry.getValue(), held.getOrDefault(entry.getKey(), List.of()), teams, topics, ui))
                .toList();
        return new CoveragePage(month, rhythms, teams(rhythms, teams, ui.dates().today()));
    }

    private static CoveragePage.Rhythm rhythm(
            List<Duty> duties,
            List<Fulfilment.Held> held,
            List<Fulfilment.Team> teams,
            Map<String, List<String>> topics,
            Ui ui) {
        var frequency = duties.getFirst().frequency();
        return new CoveragePage.Rhythm(
                frequency.code(),
                frequency.rule(),
                name(topics.getOrDefault(frequency.code(), List.of()), ui),
                topics.getOrDefault(frequency.code(), List.of()).stream()
                        .findFirst()
                        .orElse(frequency.code()),
                ui.text("coverage.often", ui.label("coverage.cycle", frequency.every()), frequency.times())
                        + (frequency.everyone() ? ui.text("coverage.everyone") : ""),
                held,
                duties.stream()
                        .filter(duty -> duty.whose().person())
                        .map(duty -> part(duty, teams))
                        .toList());
    }

    private static CoveragePage.Part part(Duty duty, List<Fulfilment.Team> teams) {
        var mine = teams.stream().filter(team -> team.duty().equals(duty)).toList();
        return new CoveragePage.Part(
                duty,
                mine.stream().mapToInt(Fulfilment.Team::people).sum(),
                mine.stream().mapToInt(Fulfilment.Team::done).sum());
    }

    private List<CoveragePage.TeamRow> teams(
            List<CoveragePage.Rhythm> rhythms, List<Fulfilment.Team> teams, LocalDate today) {
        var names = organisation.all().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return teams.stream().collect(Collectors.groupingBy(Fulfilment.Team::team)).entrySet().stream()
                .map(team -> new CoveragePage.TeamRow(
                        team.getKey().toString(),
                        names.getOrDefault(team.getKey(), "—"),
                        team.getValue().stream().mapToInt(Fulfilment.Team::due).sum(),
                        team.getValue().stream().mapToInt(Fulfilment.Team::held).sum(),
                        rhythms.stream()
                                .map(rhythm -> share(rhythm.code(), team.getValue(), today))
                                .toList()))
                .sorted(Comparator.comparing(CoveragePage.TeamRow::name))
                .toList();
    }

    private static CoveragePage.Share share(String code, List<Fulfilment.Team> team, LocalDate today) {
        var mine = team.stream()
                .filter(one -> one.duty().frequency().code().equals(code))
                .toList();
        var worst = mine.stream()
                .min(Comparator.<Fulfilment.Team>comparingDouble(one -> (double) one.held() / Math.max(1, one.due()))
                        .thenComparing(one -> one.duty().from(), Comparator.reverseOrder()));
        return new CoveragePage.Share(
                worst.map(one -> one.duty().key()).orElse(""),
                mine.stream().mapToInt(Fulfilment.Team::due).sum(),
                mine.stream().mapToInt(Fulfilment.Team::held).sum(),
                mine.stream()
                        .filter(one -> one.duty().until().isBefore(today))
                        .mapToInt(one -> one.due() - one.held())
                        .sum());
    }

    /** The first topics of a group, and how many more there are. */
    static String name(List<String> topics, Ui ui) {
        var first = ui.join(topics.subList(0, Math.min(FEW, topics.size())));
        return topics.size() > FEW ? ui.text("coverage.more", first, topics.size()) : first;
    }

    DutyPage of(YearMonth month, Duty duty, @Nullable UUID team, int page, SignedIn me, Ui ui) {
        var parts = duty.whose().person()
                ? lists.people(duty, team, PAGE + 1, page * PAGE, me)
                : List.<Fulfilment.Part>of();
        var sessions = lists.sessions(duty, me);
        var known = people.byIds(Stream.concat(
                        parts.stream().map(Fulfilment.Part::staff),
                        sessions.stream().map(Fulfilment.Session::instructorId))
                .distinct()
                .toList());
        var names = courses.all().stream()
                .collect(Collectors.toMap(course -> course.code(), course -> course.name(ui.english()), (a, _) -> a));
        return new DutyPage(
                month,
                duty,
                name(
                        lists.topics(List.of(duty), ui.english())
                                .getOrDefault(duty.frequency().code(), List.of()),
                        ui),
                sessions.stream()
                        .map(session -> new DutyPage.SessionRow(
                                session,
                                names.getOrDefault(session.courseCode(), session.courseCode()),
                                Optional.ofNullable(known.get(session.instructorId()))
                                        .map(Person::name)
                                        .orElse("—")))
                        .toList(),
                parts.stream()
                        .limit(PAGE)
                        .flatMap(part -> Optional.ofNullable(known.get(part.staff()))
                                .map(person ->
                                        new DutyPage.PersonRow(part, person.name(), person.number(), standing(person)))
                                .stream())
                        .toList(),
                team == null ? "" : team.toString(),
                choices(me, ui),
                page,
                parts.size() > PAGE);
    }

    private static String standing(Person person) {
        return person.team().isEmpty() ? person.department() : person.team();
    }

    private List<Option> choices(SignedIn me, Ui ui) {
        var teams = (me.branchId() == null ? people.all() : people.inBranch(me.branchId()))
                .stream()
                        .collect(Collectors.toMap(
                                Person::teamId,
                                person -> standing(person).isEmpty() ? person.branch() : standing(person),
                                (one, _) -> one));
        return Stream.concat(
                        Stream.of(new Option("", ui.text("coverage.all-teams"))),
                        teams.entrySet().stream()
                                .map(team -> new Option(team.getKey().toString(), team.getValue()))
                                .sorted(Comparator.comparing(Option::label)))
                .toList();
    }
}
