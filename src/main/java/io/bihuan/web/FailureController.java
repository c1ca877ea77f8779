package io.bihuan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the container itself refuses (no such address, a body over the limit) gets the same page as all else. */
@Controller
class FailureController implements ErrorController {

    @OpenToAll
    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var reference = RequestIds.of(request);
        if (address.startsWith("/api/")) {
            var problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(code));
            problem.setProperty("reference", reference);
            return ResponseEntity.status(code).body(problem);
        }
        var page = new ModelAndView("error/page");
        page.setStatus(HttpStatusCode.valueOf(code));
        page.addObject("failure", FailurePage.of(code, reference));
        return page;
    }
}
