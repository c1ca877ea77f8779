package io.bihuan.satisfaction.web;

import io.bihuan.satisfaction.OpinionDesk;
import io.bihuan.survey.Answering;
import io.bihuan.survey.Survey;
import io.bihuan.web.Errors;
import io.bihuan.web.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a customer says how the service was; the link is all they need. */
@Controller
class OpinionController {

    private final OpinionDesk desk;

    OpinionController(OpinionDesk desk) {
        this.desk = desk;
    }

    @OpenToAll
    @GetMapping("/o/{word}")
    String page(@PathVariable String word, Model model, HttpServletResponse response) {
        return show(word, false, Map.of(), Errors.none(), model, response);
    }

    @OpenToAll
    @PostMapping("/o/{word}")
    String answer(
            @PathVariable String word,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var sent = new HashMap<String, List<String>>();
        desk.asked(word)
                .map(Survey::questionnaire)
                .ifPresent(asked -> asked.questions().forEach(question -> {
                    var given = fields.get(OpinionPage.field(question.code()));
                    if (given != null) {
                        sent.put(question.code(), given);
                    }
                }));
        return switch (desk.answer(word, sent)) {
            case Answering.Taken() -> show(word, true, Map.of(), Errors.none(), model, response);
            case Answering.Before() -> show(word, false, Map.of(), Errors.none(), model, response);
            case Answering.Shut() -> show(word, false, Map.of(), Errors.none(), model, response);
            case Answering.Wrong(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var errors = Errors.none();
                faults.forEach(errors::add);
                yield show(word, false, sent, errors, model, response);
            }
        };
    }

    private String show(
            String word,
            boolean thanks,
            Map<String, List<String>> sent,
            Errors errors,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var survey = thanks ? null : desk.asked(word).orElse(null);
        if (!thanks && survey == null) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("page", new OpinionPage(word, survey, thanks, sent, errors));
        return "satisfaction/opinion";
    }
}
