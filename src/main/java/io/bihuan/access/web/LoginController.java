package io.bihuan.access.web;

import io.bihuan.web.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. */
@Controller
class LoginController {

    @OpenToAll
    @GetMapping("/login")
    String page(@RequestParam(required = false) @Nullable String error, Model model) {
        model.addAttribute("page", new LoginPage(error != null));
        return "access/login";
    }
}
