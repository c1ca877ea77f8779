package io.bihuan.toolbox.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.knowledge.KnowledgeSearch;
import io.bihuan.standard.Standards;
import io.bihuan.toolbox.ReadinessStandard;
import io.bihuan.toolbox.SignOnDesk;
import io.bihuan.toolbox.Tool;
import io.bihuan.toolbox.ToolCheck;
import io.bihuan.toolbox.ToolboxStandard;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The start of a shift: tools tried, oneself prepared, ready. */
@Controller
class SignOnController {

    private static final String FEATURES = "camera=(), microphone=(self), geolocation=(), payment=(), usb=()";
    private static final String SOMETHING = "退款";
    private static final int LONGEST_DETAIL = 120;

    private final SignOnDesk desk;
    private final KnowledgeSearch knowledge;
    private final Standards standards;
    private final UiFactory uis;

    SignOnController(SignOnDesk desk, KnowledgeSearch knowledge, Standards standards, UiFactory uis) {
        this.desk = desk;
        this.knowledge = knowledge;
        this.standards = standards;
        this.uis = uis;
    }

    /** The one page that may try the microphone. */
    @Allow(Permission.SERVE)
    @GetMapping("/sign-on")
    String page(SignedIn me, Model model, HttpServletResponse response) {
        return show(me, Set.of(), false, model, response);
    }

    @Allow(Permission.SERVE)
    @PostMapping("/sign-on")
    String signOn(
            SignedIn me,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<String> sure,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var checks = Arrays.stream(Tool.values()).map(tool -> check(tool, sent)).toList();
        var made = sure == null ? List.<String>of() : sure;
        if (!desk.signOn(me, checks, made)) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(me, Set.copyOf(made), true, model, response);
        }
        Toast.done(redirect, "toolbox.ready");
        return "redirect:/workspace";
    }

    /** Says that the house answers; the screen measures how quickly. */
    @Allow(Permission.SERVE)
    @GetMapping("/sign-on/network")
    ResponseEntity<Void> network() {
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    /** Looks something up for true; 204 where the search answers, whatever it finds. */
    @Allow(Permission.SERVE)
    @GetMapping("/sign-on/knowledge")
    ResponseEntity<Void> lookUp() {
        knowledge.search(SOMETHING, 1);
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    private static ToolCheck check(Tool tool, Map<String, String> sent) {
        var state = Arrays.stream(ToolCheck.State.values())
                .filter(each -> each.name().equals(sent.get("state." + tool)))
                .findFirst()
                .orElse(ToolCheck.State.UNKNOWN);
        var detail = sent.getOrDefault("detail." + tool, "");
        return new ToolCheck(
                tool, state, detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    }

    private String show(SignedIn me, Set<String> ticked, boolean missing, Model model, HttpServletResponse response) {
        response.setHeader("Permissions-Policy", FEATURES);
        var now = uis.plain().dates().now();
        model.addAttribute(
                "page",
                new SignOnPage(
                        List.of(Tool.values()),
                        standards.inForce(ReadinessStandard.class, now).rules().readiness(),
                        ticked,
                        desk.last(me.staffId()).orElse(null),
                        standards
                                .inForce(ToolboxStandard.class, now)
                                .rules()
                                .networkWithin()
                                .toMillis(),
                        missing));
        return "toolbox/sign-on";
    }
}
