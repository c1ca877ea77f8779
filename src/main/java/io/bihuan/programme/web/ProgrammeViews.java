package io.bihuan.programme.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.people.Unit;
import io.bihuan.programme.Enrolments;
import io.bihuan.programme.Part;
import io.bihuan.programme.Path;
import io.bihuan.programme.Programme;
import io.bihuan.programme.Programmes;
import io.bihuan.programme.StarterProgrammes;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what the pages of programmes show. */
@Component
class ProgrammeViews {

    private final Programmes programmes;
    private final StarterProgrammes starter;
    private final Enrolments enrolments;
    private final Courses courses;
    private final People people;
    private final Organisation organisation;

    ProgrammeViews(
            Programmes programmes,
            StarterProgrammes starter,
            Enrolments enrolments,
            Courses courses,
            People people,
            Organisation organisation) {
        this.programmes = programmes;
        this.starter = starter;
        this.enrolments = enrolments;
        this.courses = courses;
        this.people = people;
        this.organisation = organisation;
    }

    static boolean leads(SignedIn me) {
        return me.may(Permission.COMPETENCE_READ) || me.may(Permission.COURSE_MANAGE);
    }

    ProgrammesPage all(SignedIn me) {
        var counts = leads(me) ? enrolments.counts(me.branchId()) : Map.<UUID, Enrolments.Count>of();
        return new ProgrammesPage(
                programmes.all().stream()
                        .map(programme -> view(programme, counts))
                        .toList(),
                me.may(Permission.COURSE_MANAGE),
                leads(me),
                starter.missing());
    }

    ProgrammePage one(UUID id, int page, SignedIn me, Ui ui) {
        return one(id, page, me, empty(me, ui), ui);
    }

    ProgrammePage one(UUID id, int page, SignedIn me, ProgrammePage.EnrolForm form, Ui ui) {
        var programme = programmes.require(id);
        var paths = leads(me) ? enrolments.on(id, me.branchId(), page) : List.<Path>of();
        var counts = leads(me) ? enrolments.counts(me.branchId()) : Map.<UUID, Enrolments.Count>of();
        var shown = paths.stream().limit(Enrolments.PAGE).toList();
        return new ProgrammePage(
                view(programme, counts),
                lines(programme, ui),
                somebody(shown),
                page,
                paths.size() > shown.size(),
                me.may(Permission.COURSE_MANAGE),
                leads(me),
                form);
    }

    List<ProgrammePage.Line> lines(Programme programme, Ui ui) {
        var byId = courses.byId();
        return programme.steps().stream()
                .map(step -> {
                    var course = byId.get(step.courseId());
                    return new ProgrammePage.Line(step, name(course, ui), course == null ? "" : course.rule());
                })
                .toList();
    }

    private static String name(@org.jspecify.annotations.Nullable Course course, Ui ui) {
        return course == null ? ui.text("programme.course-gone") : course.name(ui.english());
    }

    private List<ProgrammePage.Somebody> somebody(List<Path> paths) {
        var names = people.byIds(
                paths.stream().map(path -> path.enrolment().staffId()).toList());
        return paths.stream()
                .map(path -> {
                    var person = names.get(path.enrolment().staffId());
                    return new ProgrammePage.Somebody(
                            person == null ? "—" : person.name(), person == null ? "" : person.place(), path);
                })
                .toList();
    }

    private ProgrammeView view(Programme programme, Map<UUID, Enrolments.Count> counts) {
        var shares = new EnumMap<Part, BigDecimal>(Part.class);
        for (var part : Part.values()) {
            var share = programmes.share(programme, part);
            if (share.signum() > 0) {
                shares.put(part, share);
            }
        }
        return new ProgrammeView(programme, shares, programmes.checks(programme), counts.get(programme.id()));
    }

    private ProgrammePage.EnrolForm empty(SignedIn me, Ui ui) {
        return form(ui.dates().today().toString(), "", List.of(), Errors.none(), me);
    }

    ProgrammePage.EnrolForm form(String begins, String team, List<String> chosen, Errors errors, SignedIn me) {
        return new ProgrammePage.EnrolForm(begins, team, chosen, teams(me), choices(me), errors);
    }

    private List<Option> choices(SignedIn me) {
        return me.may(Permission.COURSE_MANAGE)
                ? everybody(me).stream()
                        .map(person -> new Option(person.id().toString(), person.name() + " · " + person.number()))
                        .toList()
                : List.of();
    }

    private List<Option> teams(SignedIn me) {
        var here = everybody(me).stream().map(Person::teamId).distinct().toList();
        return organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.TEAM && here.contains(unit.id()))
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }

    private List<Person> everybody(SignedIn me) {
        return me.branchId() == null ? people.all() : people.inBranch(me.branchId());
    }
}
