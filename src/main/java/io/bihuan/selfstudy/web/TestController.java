package io.bihuan.selfstudy.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Courses;
import io.bihuan.illustration.Illustrations;
import io.bihuan.selfstudy.SelfTestDesk;
import io.bihuan.selfstudy.SelfTests;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The small test at the end of a course: drawn, answered, handed in, gone through. */
@Controller
class TestController {

    private static final String ANSWER = "answer-";

    private final SelfTests tests;
    private final SelfTestDesk desk;
    private final Courses courses;
    private final Illustrations illustrations;

    TestController(SelfTests tests, SelfTestDesk desk, Courses courses, Illustrations illustrations) {
        this.tests = tests;
        this.desk = desk;
        this.courses = courses;
        this.illustrations = illustrations;
    }

    @Allow(Permission.SESSION_ATTEND)
    @PostMapping("/study/{course}/tests")
    String begin(SignedIn me, @PathVariable UUID course, RedirectAttributes redirect) {
        return switch (desk.begin(course, me)) {
            case SelfTestDesk.Beginning.Begun(UUID id) -> "redirect:/study/tests/" + id;
            case SelfTestDesk.Beginning.NoQuestions() -> {
                Toast.refused(redirect, "study.no-questions");
                yield "redirect:/study/" + course;
            }
        };
    }

    @Allow(Permission.SESSION_ATTEND)
    @GetMapping("/study/tests/{id}")
    String test(SignedIn me, @PathVariable UUID id, Model model) {
        var test = tests.require(id, me);
        model.addAttribute(
                "page",
                new TestPage(
                        test,
                        courses.require(test.courseId()),
                        tests.standard(test).passMark(),
                        test.open() ? tests.asked(test) : List.of(),
                        test.open() ? List.of() : tests.marked(test)));
        return "selfstudy/test";
    }

    @Allow(Permission.SESSION_ATTEND)
    @GetMapping("/study/tests/{id}/pictures/{picture}")
    ResponseEntity<Resource> picture(
            SignedIn me, @PathVariable UUID id, @PathVariable UUID picture, @RequestHeader HttpHeaders asked) {
        if (!tests.shows(tests.require(id, me), picture)) {
            throw new NotFound("picture " + picture + " in test " + id);
        }
        return illustrations.answer(picture, asked);
    }

    @Allow(Permission.SESSION_ATTEND)
    @PostMapping("/study/tests/{id}")
    String submit(SignedIn me, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new HashMap<Integer, List<String>>();
        typed.forEach((name, values) -> {
            if (name.matches(ANSWER + "\\d{1,3}")) {
                answers.put(Integer.valueOf(name.substring(ANSWER.length())), values);
            }
        });
        desk.submit(id, answers, me);
        return "redirect:/study/tests/" + id;
    }
}
