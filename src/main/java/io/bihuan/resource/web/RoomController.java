package io.bihuan.resource.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.resource.Room;
import io.bihuan.resource.RoomKeeping;
import io.bihuan.resource.Rooms;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One room. */
@Controller
class RoomController {

    private final Rooms rooms;

    RoomController(Rooms rooms) {
        this.rooms = rooms;
    }

    @Allow(Permission.PLAN_DRAFT)
    @GetMapping("/resources/rooms/new")
    String fresh(Model model) {
        return show(null, RoomForm.empty(), Errors.none(), model);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/resources/rooms")
    String add(
            SignedIn me,
            @ModelAttribute("form") RoomForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        return errors.any()
                ? refuse(null, form, errors, model, response)
                : answer(null, form, rooms.add(form.room(), me), model, response, redirect);
    }

    @Allow(Permission.PLAN_DRAFT)
    @GetMapping("/resources/rooms/{id}")
    String edit(SignedIn me, @PathVariable UUID id, Model model) {
        var room = rooms.require(id, me);
        return show(room, RoomForm.of(room), Errors.none(), model);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/resources/rooms/{id}")
    String change(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("form") RoomForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var room = rooms.require(id, me);
        var errors = form.check();
        return errors.any()
                ? refuse(room, form, errors, model, response)
                : answer(room, form, rooms.change(id, form.room(), me), model, response, redirect);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/resources/rooms/{id}/retirement")
    String retire(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        rooms.retire(id, me);
        Toast.done(redirect, "resource.room.retired");
        return "redirect:/resources";
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/resources/rooms/{id}/closures")
    String close(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("closing") ClosureForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var room = rooms.require(id, me);
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("page", new RoomPage(room, RoomForm.of(room), Errors.none(), form, errors));
            return "resource/room";
        }
        rooms.close(id, form.first(), form.last(), form.reason(), me);
        Toast.done(redirect, "resource.room.closed");
        return "redirect:/resources/rooms/" + id;
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/resources/rooms/{id}/closures/{closure}/removal")
    String reopen(SignedIn me, @PathVariable UUID id, @PathVariable UUID closure, RedirectAttributes redirect) {
        rooms.reopen(id, closure, me);
        Toast.done(redirect, "resource.room.reopened");
        return "redirect:/resources/rooms/" + id;
    }

    private static String answer(
            @Nullable Room room,
            RoomForm form,
            RoomKeeping keeping,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (keeping) {
            case RoomKeeping.Kept _ -> {
                Toast.done(redirect, "resource.room.kept");
                yield "redirect:/resources";
            }
            case RoomKeeping.NameTaken _ ->
                refuse(room, form, Errors.none().add("name", "resource.room.name-taken"), model, response);
        };
    }

    private static String refuse(
            @Nullable Room room, RoomForm form, Errors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(room, form, errors, model);
    }

    private static String show(@Nullable Room room, RoomForm form, Errors errors, Model model) {
        model.addAttribute("page", new RoomPage(room, form, errors, ClosureForm.empty(), Errors.none()));
        return "resource/room";
    }
}
