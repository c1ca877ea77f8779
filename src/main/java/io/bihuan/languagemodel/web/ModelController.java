package io.bihuan.languagemodel.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.languagemodel.Answer;
import io.bihuan.languagemodel.LanguageModel;
import io.bihuan.languagemodel.Wanted;
import io.bihuan.web.UiFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Says which language model is configured, and tries it with an invented sentence. */
@Controller
class ModelController {

    private static final Wanted TRIAL = new Wanted("你在扮演一位报修漏水的客户。只用一句中文口语回答。", "客服问：请问是什么时候发现漏水的？", 60);

    private final LanguageModel model;
    private final Audit audit;
    private final UiFactory uis;

    ModelController(LanguageModel model, Audit audit, UiFactory uis) {
        this.model = model;
        this.audit = audit;
        this.uis = uis;
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @GetMapping("/language-model")
    String state(Model page) {
        page.addAttribute("page", page(null));
        return "languagemodel/state";
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/language-model/trials")
    String attempt(SignedIn person, Model page) {
        var answer = model.ask(TRIAL, model.patience());
        audit.did(person.staffId(), "languagemodel.tried", "languagemodel", model.name(), Map.of());
        page.addAttribute("page", page(answer));
        return "languagemodel/state";
    }

    private ModelPage page(@Nullable Answer answer) {
        return new ModelPage(
                model.on(),
                model.where(),
                model.name(),
                model.keyed(),
                uis.plain().number(model.patience().toMillis() / 1000.0, 1),
                answer == null ? null : words(answer),
                answer instanceof Answer.Said);
    }

    private String words(Answer answer) {
        var ui = uis.plain();
        return switch (answer) {
            case Answer.Said(var text, var took) -> ui.text("languagemodel.said", text, took.toMillis());
            case Answer.Off() -> ui.text("languagemodel.off");
            case Answer.Resting() -> ui.text("languagemodel.resting");
            case Answer.Late(var given) -> ui.text("languagemodel.late", given.toMillis());
            case Answer.Refused(var status) -> ui.text("languagemodel.refused", status);
            case Answer.Broken(var why) -> ui.text("languagemodel.broken", why);
        };
    }
}
