package io.bihuan.job.web;

import io.bihuan.access.Accounts;
import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.job.JobLists;
import io.bihuan.job.StuckEvents;
import io.bihuan.job.StuckTimer;
import io.bihuan.job.Work;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Long work: one's own, or everybody's for who oversees it. */
@Controller
class JobController {

    private static final int SHOWN = 50;

    private final JobLists lists;
    private final Works works;
    private final ObjectProvider<Work> kinds;
    private final Accounts accounts;

    JobController(JobLists lists, Works works, ObjectProvider<Work> kinds, Accounts accounts) {
        this.lists = lists;
        this.works = works;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/jobs")
    String list(SignedIn person, Model model) {
        model.addAttribute("page", page(person));
        return "job/list";
    }

    /** The list alone, asked for every second while something moves. */
    @Allow(Permission.OWN_DESK)
    @GetMapping("/jobs/rows")
    String rows(SignedIn person, Model model) {
        model.addAttribute("page", page(person));
        return "job/parts/rows";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/jobs/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", workPage(id, person));
        return "job/one";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/jobs/{id}/state")
    String state(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", workPage(id, person));
        return "job/parts/state";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/jobs/{id}/cancellation")
    String cancel(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        works.cancel(seen(id, person).id());
        Toast.done(redirect, "job.cancel.asked");
        return "redirect:/jobs/" + id;
    }

    private JobPage page(SignedIn person) {
        var overseer = person.may(Permission.JOB_READ);
        var found = lists.latest(overseer ? null : person.staffId(), SHOWN);
        return listing(
                found, overseer ? lists.stuckTimers(SHOWN) : List.of(), overseer ? lists.stuckEvents() : List.of());
    }

    private WorkPage workPage(UUID id, SignedIn person) {
        var work = seen(id, person);
        var from = kinds.stream()
                .filter(kind -> kind.kind().equals(work.kind()))
                .map(Work::page)
                .findFirst()
                .orElse("");
        return new WorkPage(listing(List.of(work), List.of(), List.of()), work, from);
    }

    private JobPage listing(List<WorkState> found, List<StuckTimer> timers, List<StuckEvents> events) {
        var names = found.stream()
                .map(WorkState::by)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), accounts::nameOf));
        return new JobPage(found, names, timers, events);
    }

    private WorkState seen(UUID id, SignedIn person) {
        var work = works.state(id);
        if (!person.may(Permission.JOB_READ) && !work.by().equals(person.staffId())) {
            throw new NotFound("work " + id);
        }
        return work;
    }
}
