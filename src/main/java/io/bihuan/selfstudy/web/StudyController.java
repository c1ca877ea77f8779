package io.bihuan.selfstudy.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Course;
import io.bihuan.course.CourseShelf;
import io.bihuan.course.Courses;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.selfstudy.SelfTest;
import io.bihuan.selfstudy.SelfTests;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What can be studied alone, and a course on the way. */
@Controller
class StudyController {

    private final Courses courses;
    private final List<CourseShelf> shelves;
    private final SelfTests tests;
    private final People people;
    private final UiFactory uis;

    StudyController(Courses courses, List<CourseShelf> shelves, SelfTests tests, People people, UiFactory uis) {
        this.courses = courses;
        this.shelves = shelves;
        this.tests = tests;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/study")
    String all(SignedIn me, Model model) {
        var english = uis.plain().english();
        var every = courses.all();
        var byCourse = pieces(every.stream().map(Course::id).toList(), me).stream()
                .collect(Collectors.groupingBy(CourseShelf.Piece::courseId));
        var own = tests.latest(me.staffId());
        var lines = every.stream()
                .filter(course -> byCourse.containsKey(course.id()))
                .map(course -> line(course, byCourse.getOrDefault(course.id(), List.of()), own, english))
                .sorted(Comparator.comparingInt(StudiesPage.Line::order))
                .toList();
        model.addAttribute("page", new StudiesPage(lines));
        return "selfstudy/studies";
    }

    private static StudiesPage.Line line(
            Course course, List<CourseShelf.Piece> pieces, Map<UUID, SelfTest> own, boolean english) {
        return new StudiesPage.Line(
                course.id(),
                course.name(english),
                course.objective(),
                pieces.size(),
                (int) pieces.stream().filter(CourseShelf.Piece::done).count(),
                share(pieces),
                pieces.stream().anyMatch(CourseShelf.Piece::begun),
                own.get(course.id()));
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/study/{id}")
    String one(SignedIn me, @PathVariable UUID id, Model model) {
        var english = uis.plain().english();
        var course = courses.require(id);
        var pieces = pieces(List.of(id), me);
        var sections = sections(course, pieces, english);
        var leads = me.may(Permission.COMPETENCE_READ) || me.may(Permission.COURSE_MANAGE);
        var results = leads ? tests.results(id, me.branchId()) : List.<SelfTest>of();
        var names = people.byIds(results.stream().map(SelfTest::staffId).toList());
        model.addAttribute(
                "page",
                new StudyPage(
                        course,
                        sections,
                        next(sections),
                        share(pieces),
                        tests.of(id, me.staffId()),
                        me.may(Permission.SESSION_ATTEND),
                        results.stream()
                                .map(test -> new StudyPage.Result(name(names.get(test.staffId())), test))
                                .toList(),
                        leads));
        return "selfstudy/study";
    }

    private static String name(@Nullable Person person) {
        return person == null ? "—" : person.name();
    }

    private List<CourseShelf.Piece> pieces(Collection<UUID> ids, SignedIn me) {
        return shelves.stream().flatMap(shelf -> shelf.pieces(ids, me).stream()).toList();
    }

    /** First what belongs to the whole course, then block by block. */
    private static List<StudyPage.Section> sections(Course course, List<CourseShelf.Piece> pieces, boolean english) {
        var sections = new ArrayList<StudyPage.Section>();
        var left = new ArrayList<>(pieces);
        for (var block : course.blocks()) {
            var own = left.stream()
                    .filter(piece -> piece.block().equals(block.chinese()))
                    .toList();
            left.removeAll(own);
            if (!own.isEmpty()) {
                sections.add(new StudyPage.Section(block.title(english), own));
            }
        }
        if (!left.isEmpty()) {
            sections.addFirst(new StudyPage.Section("", left));
        }
        return sections;
    }

    private static CourseShelf.@Nullable Piece next(List<StudyPage.Section> sections) {
        return sections.stream()
                .flatMap(section -> section.pieces().stream())
                .filter(piece -> !piece.done())
                .findFirst()
                .orElse(null);
    }

    private static int share(List<CourseShelf.Piece> pieces) {
        return (int) pieces.stream()
                .mapToInt(piece -> piece.done() ? 100 : piece.share())
                .average()
                .orElse(0);
    }
}
