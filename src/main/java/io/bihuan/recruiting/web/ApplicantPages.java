package io.bihuan.recruiting.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.calendar.Deadlines;
import io.bihuan.people.Ladders;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Unit;
import io.bihuan.recruiting.Applicant;
import io.bihuan.recruiting.ApplicantDesk;
import io.bihuan.recruiting.ApplicantLists;
import io.bihuan.recruiting.Background;
import io.bihuan.recruiting.Interview;
import io.bihuan.recruiting.Sitting;
import io.bihuan.staffing.StaffingStandard;
import io.bihuan.standard.Standards;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of an applicant together. */
@Component
class ApplicantPages {

    private static final int WORKDAYS_AHEAD = 5;

    private final ApplicantLists lists;
    private final ApplicantDesk desk;
    private final People people;
    private final Organisation organisation;
    private final Ladders ladders;
    private final Standards standards;
    private final Deadlines deadlines;
    private final ClockChips chips;
    private final UiFactory uis;

    ApplicantPages(
            ApplicantLists lists,
            ApplicantDesk desk,
            People people,
            Organisation organisation,
            Ladders ladders,
            Standards standards,
            Deadlines deadlines,
            ClockChips chips,
            UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.people = people;
        this.organisation = organisation;
        this.ladders = ladders;
        this.standards = standards;
        this.deadlines = deadlines;
        this.chips = chips;
        this.uis = uis;
    }

    /** The page, with nothing typed. */
    ApplicantPage of(UUID id, SignedIn viewer, @Nullable Applicant contact) {
        return page(lists.require(id, viewer), viewer, contact, Typed.nothing(), Errors.none());
    }

    /** The page again, with what was typed and what is wrong with it. */
    ModelAndView refused(UUID id, SignedIn viewer, Typed typed, Errors errors) {
        var view = new ModelAndView("recruiting/applicant", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(lists.require(id, viewer), viewer, null, typed, errors));
        return view;
    }

    private ApplicantPage page(
            Applicant one, SignedIn viewer, @Nullable Applicant contact, Typed typed, Errors errors) {
        var ui = uis.plain();
        var now = ui.dates().now();
        var ofBranch = viewer.branchId() == null || viewer.branchId().equals(one.branchId());
        var manages = ofBranch && viewer.may(Permission.APPLICANT_MANAGE);
        var decides = ofBranch && viewer.may(Permission.APPLICANT_DECIDE);
        return new ApplicantPage(
                one,
                organisation.require(one.branchId()).name(),
                one.stage().over() ? null : chips.open(one.takenAt(), one.dueAt(), now, ui),
                manages || decides ? desk.before(one.id()) : List.of(),
                contact,
                offered(one, decides, typed) ? offer(one) : null,
                manages && !one.stage().over() ? people.inBranch(one.branchId()) : List.of(),
                names(one),
                desk.passMark(one),
                viewer.staffId(),
                manages,
                decides,
                viewer.may(Permission.APPLICANT_READ),
                typed,
                errors,
                now);
    }

    /** Once nothing is missing; and where it was sent all the same, so that what was typed is not lost. */
    private static boolean offered(Applicant one, boolean decides, Typed typed) {
        return decides
                && !one.stage().over()
                && (one.missing().isEmpty() || !typed.text("staffNumber").isEmpty());
    }

    private ApplicantPage.Offer offer(Applicant one) {
        var today = uis.plain().dates().today();
        return new ApplicantPage.Offer(
                people.freeNumber(one.branchId()),
                units(one.branchId()),
                ladders.posts(),
                ladders.grades(),
                deadlines.workdaysAfter(today, WORKDAYS_AHEAD).toString(),
                standards
                        .inForce(StaffingStandard.class, uis.plain().dates().now())
                        .rules()
                        .contractMonths());
    }

    /** The branch and what stands in it, deeper ones set in. */
    private List<Option> units(UUID branch) {
        var all = organisation.all();
        var options = new ArrayList<Option>();
        all.stream().filter(unit -> unit.id().equals(branch)).forEach(unit -> add(unit, all, "", options));
        return options;
    }

    private static void add(Unit unit, List<Unit> all, String indent, List<Option> options) {
        options.add(new Option(unit.id().toString(), indent + unit.name()));
        all.stream()
                .filter(each -> unit.id().equals(each.parentId()))
                .forEach(each -> add(each, all, indent + "　", options));
    }

    private Map<UUID, String> names(Applicant one) {
        var names = new HashMap<UUID, String>();
        Stream.of(
                        Stream.of(one.takenBy()),
                        Stream.ofNullable(one.decidedBy()),
                        Stream.ofNullable(one.background()).map(Background::notedBy),
                        one.sittings().stream().map(Sitting::notedBy),
                        one.interviews().stream().map(Interview::interviewerId))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> names.put(id, people.name(id)));
        return names;
    }
}
