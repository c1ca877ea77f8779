package io.bihuan.marking.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.KeyPolicy;
import io.bihuan.assessment.KeyReplay;
import io.bihuan.assessment.ResultDesk;
import io.bihuan.assessment.ResultLists;
import io.bihuan.people.People;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionRef;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An exam's results: released, and marked again where a key was wrong. */
@Controller
class ResultsController {

    private static final int LONGEST_GROUND = 300;

    private final ExamLists exams;
    private final ResultLists results;
    private final ResultDesk desk;
    private final KeyReplay replay;
    private final QuestionBank bank;
    private final People people;

    ResultsController(
            ExamLists exams, ResultLists results, ResultDesk desk, KeyReplay replay, QuestionBank bank, People people) {
        this.exams = exams;
        this.results = results;
        this.desk = desk;
        this.replay = replay;
        this.bank = bank;
        this.people = people;
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/exams/{id}/results")
    String page(@PathVariable ExamId id, SignedIn person, Model model) {
        var exam = exams.require(id, person.branchId());
        var asked = replay.questions(id);
        var questions = bank.all(asked.stream()
                .map(one -> new QuestionRef(one.questionId(), one.version()))
                .toList());
        var now =
                bank.versions(asked.stream().map(KeyReplay.AskedOne::questionId).toList());
        model.addAttribute(
                "page",
                new ResultsPage(
                        exam,
                        results.progress(id),
                        asked.stream()
                                .map(one -> new ResultsPage.Asked(
                                        one.questionId(),
                                        Objects.requireNonNull(
                                                        questions.get(new QuestionRef(one.questionId(), one.version())))
                                                .content()
                                                .stem(),
                                        one.asked(),
                                        now.getOrDefault(one.questionId(), one.version()) > one.version()))
                                .toList()));
        return "marking/results";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/exams/{id}/release")
    String release(@PathVariable ExamId id, SignedIn person, RedirectAttributes redirect) {
        exams.require(id, person.branchId());
        var released = desk.release(id, person.staffId());
        if (released == 0) {
            Toast.refused(redirect, "marking.release.none");
        } else {
            Toast.done(redirect, "marking.release.done", released);
        }
        return "redirect:/exams/" + id + "/results";
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/exams/{id}/rekeying")
    String preview(
            @PathVariable ExamId id,
            @RequestParam UUID question,
            @RequestParam(defaultValue = "PRESENT_KEY") KeyPolicy policy,
            SignedIn person,
            Model model) {
        model.addAttribute("page", page(id, question, policy, "", Errors.none(), person));
        return "marking/rekey";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/exams/{id}/rekeying")
    ModelAndView apply(
            @PathVariable ExamId id,
            @RequestParam UUID question,
            @RequestParam KeyPolicy policy,
            @RequestParam(defaultValue = "") String ground,
            SignedIn person,
            RedirectAttributes redirect) {
        var errors = Errors.none()
                .addIf(ground.isBlank(), "ground", "marking.fault.ground")
                .addIf(ground.length() > LONGEST_GROUND, "ground", "marking.fault.ground-long", LONGEST_GROUND);
        var page = page(id, question, policy, ground, errors, person);
        if (errors.any() || page.lines() == null) {
            return new ModelAndView("marking/rekey", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Toast.done(
                redirect, "marking.rekey.done", replay.apply(id, question, policy, ground.strip(), person.staffId()));
        return new ModelAndView("redirect:/exams/" + id + "/results");
    }

    private RekeyPage page(ExamId id, UUID question, KeyPolicy policy, String ground, Errors errors, SignedIn person) {
        var exam = exams.require(id, person.branchId());
        if (replay.questions(id).stream().noneMatch(one -> one.questionId().equals(question))) {
            throw new NotFound("question " + question + " of exam " + id);
        }
        var lines = replay.preview(id, question, policy).orElse(null);
        var staff = lines == null
                ? Map.<UUID, String>of()
                : people
                        .byIds(lines.stream()
                                .map(KeyReplay.Line::staffId)
                                .distinct()
                                .toList())
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().name()));
        return new RekeyPage(
                exam, question, bank.current(question).content().stem(), policy, lines, staff, ground, errors);
    }
}
