package io.bihuan.marking.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ResultLists;
import io.bihuan.marking.AppealLists;
import io.bihuan.marking.MarkGiving;
import io.bihuan.marking.MarkingDesk;
import io.bihuan.marking.MarkingLists;
import io.bihuan.marking.Queue;
import io.bihuan.people.People;
import io.bihuan.question.Written;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Written answers, marked blind one after the other. */
@Controller
class MarkingController {

    private static final int SHOWN = 200;

    private final MarkingLists lists;
    private final MarkingDesk desk;
    private final AppealLists appeals;
    private final ResultLists results;
    private final Stems stems;
    private final People people;

    MarkingController(
            MarkingLists lists,
            MarkingDesk desk,
            AppealLists appeals,
            ResultLists results,
            Stems stems,
            People people) {
        this.lists = lists;
        this.desk = desk;
        this.appeals = appeals;
        this.results = results;
        this.stems = stems;
        this.people = people;
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/marking")
    String queues(SignedIn person, Model model) {
        var queues = lists.queues(person.staffId());
        var exams = results.names(
                queues.stream().map(MarkingLists.QueueLine::examId).distinct().toList(), person.branchId());
        var seen =
                queues.stream().filter(line -> exams.containsKey(line.examId())).toList();
        var words = stems.of(seen.stream().map(MarkingLists.QueueLine::queue).toList());
        var waiting = appeals.waiting(person.branchId(), 50);
        model.addAttribute(
                "page",
                new QueuesPage(
                        seen.stream()
                                .map(line -> new QueuesPage.Line(
                                        line,
                                        String.valueOf(exams.get(line.examId())),
                                        Objects.requireNonNull(words.get(line.queue()))
                                                .part()
                                                .stem()))
                                .toList(),
                        results.toRelease(person.branchId()),
                        waiting,
                        names(waiting.stream().map(AppealLists.Appeal::staffId).toList())));
        return "marking/queues";
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/marking/queues/{exam}/{question}/{version}/{part}")
    String queue(
            @PathVariable UUID exam,
            @PathVariable UUID question,
            @PathVariable int version,
            @PathVariable int part,
            SignedIn person,
            Model model) {
        var queue = new Queue(exam, question, version, part);
        var name = exam(queue, person);
        var answers = lists.answers(queue, person.staffId(), SHOWN);
        if (answers.isEmpty()) {
            throw new NotFound("queue " + queue);
        }
        model.addAttribute("page", new QueuePage(queue, name, stem(queue).part().stem(), answers));
        return "marking/queue";
    }

    /** Hands out the next answer that nobody else is looking at. */
    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/marking/queues/{exam}/{question}/{version}/{part}/next")
    String next(
            @PathVariable UUID exam,
            @PathVariable UUID question,
            @PathVariable int version,
            @PathVariable int part,
            SignedIn person,
            RedirectAttributes redirect) {
        var queue = new Queue(exam, question, version, part);
        exam(queue, person);
        return following(queue, person, redirect);
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/marking/answers/{id}")
    String answer(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", page(id, person, MarkForm.blank(), Errors.none()));
        return "marking/answer";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/marking/answers/{id}/rounds")
    ModelAndView mark(@PathVariable UUID id, MarkForm form, SignedIn person, RedirectAttributes redirect) {
        var sheet = lists.require(id);
        exam(sheet.queue(), person);
        var errors = form.faults(sheet.possible());
        if (errors.any()) {
            var view = new ModelAndView("marking/answer", HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", page(id, person, form, errors));
            return view;
        }
        var points = Objects.requireNonNull(form.number());
        switch (desk.mark(id, points, form.word(form.remark()).strip(), form.doubts(), person.staffId())) {
            case MarkGiving.Settled(var agreed) -> Toast.done(redirect, "marking.settled", plain(agreed));
            case MarkGiving.Kept() -> Toast.done(redirect, "marking.kept");
            case MarkGiving.ThirdWanted() -> Toast.done(redirect, "marking.third-wanted");
            case MarkGiving.AlreadyGiven(var before) -> Toast.refused(redirect, "marking.already-given", plain(before));
            case MarkGiving.AlreadySettled(var settled) ->
                Toast.refused(redirect, "marking.already-settled", plain(settled), plain(points));
            case MarkGiving.OutOfRange(var possible) ->
                Toast.refused(redirect, "marking.fault.points", plain(possible));
        }
        return new ModelAndView(following(sheet.queue(), person, redirect));
    }

    private String following(Queue queue, SignedIn person, RedirectAttributes redirect) {
        var next = desk.next(queue, person.staffId());
        if (next.isEmpty() && redirect.getFlashAttributes().isEmpty()) {
            Toast.done(redirect, "marking.none-left");
        }
        return next.map(answer -> "redirect:/marking/answers/" + answer).orElse("redirect:/marking");
    }

    private AnswerPage page(UUID id, SignedIn person, MarkForm form, Errors errors) {
        var sheet = lists.require(id);
        var exam = exam(sheet.queue(), person);
        var stem = stem(sheet.queue());
        var rounds = lists.rounds(id, person.staffId());
        var part = stem.part();
        return new AnswerPage(
                sheet,
                exam,
                stem.whole(),
                new Written(part.part(), part.stem(), sheet.given(), part.model(), part.keywords(), sheet.possible()),
                lists.waiting(sheet.queue(), person.staffId()),
                rounds,
                names(rounds.stream().map(MarkingLists.Round::markerId).toList()),
                person.staffId(),
                form,
                errors);
    }

    /** The exam's name; an exam of another branch is not there. */
    private String exam(Queue queue, SignedIn person) {
        var name = results.names(List.of(queue.examId()), person.branchId()).get(queue.examId());
        if (name == null) {
            throw new NotFound("exam " + queue.examId());
        }
        return name;
    }

    private Stems.Stem stem(Queue queue) {
        return Objects.requireNonNull(stems.of(List.of(queue)).get(queue));
    }

    private Map<UUID, String> names(List<UUID> ids) {
        return people.byIds(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, person -> person.getValue().name()));
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
