package io.bihuan.access.web;

import io.bihuan.access.Doorkeeper;
import io.bihuan.access.Entering;
import io.bihuan.access.Entrance;
import io.bihuan.access.LocalPaths;
import io.bihuan.access.Setup;
import io.bihuan.web.OpenToAll;
import io.bihuan.web.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: login and password. */
@Controller
class LoginController {

    private final Entrance entrance;
    private final Doorkeeper doorkeeper;
    private final Setup setup;
    private final Viewers viewers;

    LoginController(Entrance entrance, Doorkeeper doorkeeper, Setup setup, Viewers viewers) {
        this.entrance = entrance;
        this.doorkeeper = doorkeeper;
        this.setup = setup;
        this.viewers = viewers;
    }

    @OpenToAll
    @GetMapping("/login")
    String page(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(required = false) @Nullable String kept,
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable String ready,
            Model model) {
        if (setup.needed()) {
            return "redirect:/setup";
        }
        if (viewers.current() != null) {
            return "redirect:" + LocalPaths.orHome(next);
        }
        var word = kept != null
                ? "access.login.kept"
                : left != null ? "access.login.left" : ready != null ? "access.login.ready" : "";
        model.addAttribute("page", LoginPage.fresh(LocalPaths.orHome(next), word));
        return "access/login";
    }

    @OpenToAll
    @PostMapping("/login")
    String enter(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var goal = LocalPaths.orHome(next);
        switch (entrance.byPassword(username, password, request.getRemoteAddr())) {
            case Entering.Welcome(var person) -> {
                doorkeeper.letIn(person, request, response);
                return "redirect:" + goal;
            }
            case Entering.SecondStep(var accountId) -> {
                request.getSession();
                request.changeSessionId();
                request.getSession().setAttribute(SecondStep.ATTRIBUTE, new SecondStep(accountId, goal));
                return "redirect:/login/code";
            }
            case Entering.Refused _ -> model.addAttribute("page", LoginPage.refused(username, goal));
            case Entering.Shut(var until) -> model.addAttribute("page", LoginPage.shut(username, goal, until));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "access/login";
    }
}
