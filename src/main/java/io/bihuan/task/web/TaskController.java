package io.bihuan.task.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.file.Files;
import io.bihuan.file.Keeping;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.task.Department;
import io.bihuan.task.Task;
import io.bihuan.task.TaskAnswer;
import io.bihuan.task.TaskDesk;
import io.bihuan.task.TaskLists;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plain page of tasks, for people who serve no customers themselves. */
@Controller
class TaskController {

    private static final int MOST = 200;
    private static final int LONG = 2_000;

    private final TaskDesk desk;
    private final TaskLists lists;
    private final Files files;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    TaskController(TaskDesk desk, TaskLists lists, Files files, People people, ClockChips chips, UiFactory uis) {
        this.desk = desk;
        this.lists = lists;
        this.files = files;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.TASK_DO)
    @GetMapping("/tasks")
    String list(
            SignedIn me,
            @RequestParam(defaultValue = "mine") String show,
            @RequestParam(required = false) @Nullable Department department,
            Model model) {
        var leads = me.may(Permission.COMPLAINT_SUPERVISE);
        var tasks = switch (show) {
            case "queue" -> lists.queue(department, me.branchId(), MOST);
            case "all" -> leads ? lists.open(department, me.branchId(), MOST) : List.<Task>of();
            case "ended" -> lists.ended(me.branchId(), MOST);
            default -> lists.of(me.staffId(), MOST);
        };
        var shown = List.of("queue", "all", "ended").contains(show) ? show : "mine";
        model.addAttribute("page", page(shown, department, tasks, leads, TaskPage.Form.empty()));
        return "task/list";
    }

    @Allow(Permission.TASK_DO)
    @GetMapping("/tasks/{id}")
    String one(SignedIn me, @PathVariable UUID id, Model model) {
        return show(mine(id, me), me, TaskPage.Form.empty(), model);
    }

    @Allow(Permission.TASK_DO)
    @PostMapping("/tasks/{id}/taking")
    String take(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        mine(id, me);
        say(desk.take(id, me.staffId()), "task.taken", redirect);
        return "redirect:/tasks/" + id;
    }

    /** Confirms that it is done, with the receipt. */
    @Allow(Permission.TASK_DO)
    @PostMapping("/tasks/{id}/end")
    String finish(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var task = mine(id, me);
        var errors = Errors.none()
                .addIf(result.length() > LONG, "result", "task.long", LONG)
                .addIf(proof.length() > LONG, "proof", "task.long", LONG);
        var kept = keep(file, me, errors);
        var answer = errors.any() ? TaskAnswer.WORDS_NEEDED : desk.finish(id, result, proof, kept, me.staffId());
        if (!errors.any() && answer == TaskAnswer.WORDS_NEEDED) {
            errors.add("result", "task.result.missing");
        }
        if (answer == TaskAnswer.PROOF_NEEDED) {
            errors.add("proof", "task.proof.missing");
        }
        if (errors.any()) {
            response.setStatus(422);
            return show(task, me, new TaskPage.Form(result, proof, "", errors), model);
        }
        say(answer, "task.done", redirect);
        return "redirect:/tasks/" + id;
    }

    private @Nullable UUID keep(@Nullable MultipartFile file, SignedIn me, Errors errors) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try (var in = file.getInputStream()) {
            return switch (files.accept(
                    String.valueOf(file.getOriginalFilename()), in, me.staffId(), Permission.TASK_DO)) {
                case Keeping.Kept(var id) -> id;
                case Keeping.TooLarge _, Keeping.Empty _, Keeping.NotThisKind _ -> {
                    errors.add("file", "task.file.refused");
                    yield null;
                }
            };
        }
    }

    @Allow(Permission.TASK_DO)
    @PostMapping("/tasks/{id}/return")
    String giveBack(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var task = mine(id, me);
        var answer = reason.length() > LONG ? TaskAnswer.WORDS_NEEDED : desk.giveBack(id, reason, me.staffId());
        if (answer == TaskAnswer.WORDS_NEEDED) {
            response.setStatus(422);
            var errors = Errors.none().add("reason", "task.reason.missing");
            return show(task, me, new TaskPage.Form("", "", reason, errors), model);
        }
        say(answer, "task.returned", redirect);
        return "redirect:/tasks/" + id;
    }

    private static void say(TaskAnswer answer, String done, RedirectAttributes redirect) {
        if (answer == TaskAnswer.DONE) {
            Toast.done(redirect, done);
        } else {
            Toast.refused(redirect, "task.gone");
        }
    }

    /** A task of another branch is not there. */
    private Task mine(UUID id, SignedIn me) {
        var task = desk.require(id);
        var branch = me.branchId();
        if (branch != null && task.branchId() != null && !branch.equals(task.branchId())) {
            throw new NotFound("task " + id);
        }
        return task;
    }

    private String show(Task task, SignedIn me, TaskPage.Form form, Model model) {
        model.addAttribute(
                "page",
                page("mine", null, List.of(desk.require(task.id())), me.may(Permission.COMPLAINT_SUPERVISE), form));
        return "task/one";
    }

    private TaskPage page(
            String show, @Nullable Department department, List<Task> tasks, boolean leads, TaskPage.Form form) {
        var ui = uis.plain();
        var clocks = new HashMap<UUID, ClockChip>();
        tasks.forEach(task -> {
            var endedAt = task.endedAt();
            clocks.put(
                    task.id(),
                    endedAt == null
                            ? chips.open(
                                    task.askedAt(), task.dueAt(), ui.dates().now(), ui)
                            : chips.met(task.askedAt(), task.dueAt(), endedAt, ui));
        });
        var ids = tasks.stream()
                .flatMap(task -> Stream.of(task.askedBy(), task.assigneeId(), task.endedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names =
                people.byIds(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
        return new TaskPage(show, department, tasks, clocks, names, leads, form);
    }
}
