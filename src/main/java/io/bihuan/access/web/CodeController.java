package io.bihuan.access.web;

import io.bihuan.access.Doorkeeper;
import io.bihuan.access.Entering;
import io.bihuan.access.Entrance;
import io.bihuan.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step at the door: a code from the person's own device. */
@Controller
class CodeController {

    private final Entrance entrance;
    private final Doorkeeper doorkeeper;

    CodeController(Entrance entrance, Doorkeeper doorkeeper) {
        this.entrance = entrance;
        this.doorkeeper = doorkeeper;
    }

    @OpenToAll
    @GetMapping("/login/code")
    String page(Model model, HttpServletRequest request) {
        if (pending(request) == null) {
            return "redirect:/login";
        }
        model.addAttribute("page", LoginPage.fresh("/", ""));
        return "access/code";
    }

    @OpenToAll
    @PostMapping("/login/code")
    String enter(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = pending(request);
        if (pending == null) {
            return "redirect:/login";
        }
        switch (entrance.byCode(pending.accountId(), code, request.getRemoteAddr())) {
            case Entering.Welcome(var person) -> {
                request.getSession().removeAttribute(SecondStep.ATTRIBUTE);
                doorkeeper.letIn(person, request, response);
                return "redirect:" + pending.next();
            }
            case Entering.Shut(var until) -> model.addAttribute("page", LoginPage.shut("", "/", until));
            case Entering.Refused _, Entering.SecondStep _ -> model.addAttribute("page", LoginPage.refused("", "/"));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "access/code";
    }

    private static @Nullable SecondStep pending(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SecondStep.ATTRIBUTE) instanceof SecondStep step ? step : null;
    }
}
