package io.bihuan.complaint.web;

import io.bihuan.access.RateLimits;
import io.bihuan.complaint.Categories;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintId;
import io.bihuan.complaint.EvidenceFiles;
import io.bihuan.complaint.FollowCodes;
import io.bihuan.complaint.Opening;
import io.bihuan.complaint.ShownNotice;
import io.bihuan.file.Keeping;
import io.bihuan.web.Errors;
import io.bihuan.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where customers complain on the web, and follow what became of it; they need no account. */
@Controller
class PublicComplaintController {

    private static final int COMPLAINTS_PER_MINUTE = 5;
    private static final int LOOKS_PER_MINUTE = 20;
    private static final int LOOKS_AT_ONE_PER_MINUTE = 10;
    private static final int MOST_FILES = 6;

    private final ComplaintDesk desk;
    private final EvidenceFiles files;
    private final FollowCodes codes;
    private final Categories categories;
    private final ShownNotice shown;
    private final RateLimits limits;

    PublicComplaintController(
            ComplaintDesk desk,
            EvidenceFiles files,
            FollowCodes codes,
            Categories categories,
            ShownNotice shown,
            RateLimits limits) {
        this.desk = desk;
        this.files = files;
        this.codes = codes;
        this.categories = categories;
        this.shown = shown;
        this.limits = limits;
    }

    @OpenToAll
    @GetMapping("/complain")
    String form(Model model) {
        return show(PublicForm.empty(), Errors.none(), "", model);
    }

    @OpenToAll
    @PostMapping("/complain")
    String open(
            PublicForm form,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> brought,
            @RequestParam(defaultValue = "") String notice,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var errors = form.check()
                .addIf(brought != null && brought.size() > MOST_FILES, "file", "complaint.public.files", MOST_FILES);
        if (errors.any()) {
            response.setStatus(422);
            return show(form, errors, "", model);
        }
        if (!limits.take("complain", request.getRemoteAddr(), COMPLAINTS_PER_MINUTE)) {
            response.setStatus(429);
            return show(form, errors, "complaint.public.tooMany", model);
        }
        if (desk.open(form.asked(), ComplaintApi.SYSTEM) instanceof Opening.Opened(var id, var number)) {
            shown.beside(id, notice);
            var unkept = keep(id, brought == null ? List.of() : brought);
            model.addAttribute(
                    "page", new PublicPage(form, errors, List.of(), number, codes.issue(id), "", unkept, null));
            return "complaint/outside/taken";
        }
        response.setStatus(422);
        return show(form, errors.add("category", "complaint.new.category.missing"), "", model);
    }

    private List<String> keep(ComplaintId id, List<MultipartFile> brought) throws IOException {
        var unkept = new ArrayList<String>();
        for (var each : brought) {
            if (each.isEmpty()) {
                continue;
            }
            var name = String.valueOf(each.getOriginalFilename());
            try (var in = each.getInputStream()) {
                if (!(files.keep(id, EvidenceFiles.Kind.EVIDENCE, name, in, null) instanceof Keeping.Kept)) {
                    unkept.add(name);
                }
            }
        }
        return unkept;
    }

    @OpenToAll
    @GetMapping("/complain/status")
    String ask(Model model) {
        return standing("", "", null, model);
    }

    /** Shows how a complaint stands to whoever knows its number and code. */
    @OpenToAll
    @PostMapping("/complain/status")
    String look(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (!limits.take("complain.status", request.getRemoteAddr(), LOOKS_PER_MINUTE)
                || !limits.take("complain.number", cut(number), LOOKS_AT_ONE_PER_MINUTE)) {
            response.setStatus(429);
            return standing(number, "complaint.public.tooMany", null, model);
        }
        var standing = codes.standing(number, code).orElse(null);
        if (standing == null) {
            response.setStatus(422);
            return standing(number, "complaint.public.unknown", null, model);
        }
        return standing(number, "", standing, model);
    }

    private static String cut(String number) {
        return number.length() > 40 ? number.substring(0, 40) : number;
    }

    private static String standing(String number, String said, FollowCodes.@Nullable Standing standing, Model model) {
        model.addAttribute(
                "page",
                new PublicPage(
                        PublicForm.empty(), Errors.none(), List.of(), cut(number), "", said, List.of(), standing));
        return "complaint/outside/status";
    }

    private String show(PublicForm form, Errors errors, String said, Model model) {
        model.addAttribute("page", new PublicPage(form, errors, categories.inUse(), "", "", said, List.of(), null));
        return "complaint/outside/form";
    }
}
