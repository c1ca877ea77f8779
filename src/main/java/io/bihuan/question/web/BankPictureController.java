package io.bihuan.question.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.illustration.Illustrations;
import io.bihuan.illustration.Taking;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pictures of the bank: brought by its authors, seen by them and by whoever marks. */
@Controller
class BankPictureController {

    private final Illustrations illustrations;
    private final UiFactory uis;

    BankPictureController(Illustrations illustrations, UiFactory uis) {
        this.illustrations = illustrations;
        this.uis = uis;
    }

    @Allow({Permission.QUESTION_READ, Permission.EXAM_MANAGE})
    @GetMapping("/questions/pictures/{id}")
    ResponseEntity<Resource> picture(@PathVariable UUID id, @RequestHeader HttpHeaders asked) {
        return illustrations.answer(id, asked);
    }

    /** Keeps a picture and says how it is written in a text, or why it is not kept. */
    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/pictures")
    ResponseEntity<Map<String, String>> keep(@RequestParam MultipartFile picture, SignedIn person, Locale locale)
            throws IOException {
        try (var in = picture.getInputStream()) {
            return switch (illustrations.take(in, person.staffId(), Permission.QUESTION_READ)) {
                case Taking.Taken(var id) -> ResponseEntity.ok(Map.of("id", id.toString()));
                case Taking.Refused(var key, var limit) ->
                    ResponseEntity.unprocessableContent()
                            .body(Map.of("reason", uis.plain(locale).text(key, limit)));
            };
        }
    }
}
