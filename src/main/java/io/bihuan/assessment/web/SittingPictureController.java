package io.bihuan.assessment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingPictures;
import io.bihuan.illustration.Illustrations;
import io.bihuan.web.NotFound;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The pictures of a paper: those that are asked about while it is sat, those of the explanations once they are open. */
@Controller
class SittingPictureController {

    private final SittingEyes eyes;
    private final SittingPictures pictures;
    private final Illustrations illustrations;

    SittingPictureController(SittingEyes eyes, SittingPictures pictures, Illustrations illustrations) {
        this.eyes = eyes;
        this.pictures = pictures;
        this.illustrations = illustrations;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/sittings/{id}/pictures/{picture}")
    ResponseEntity<Resource> picture(
            @PathVariable SittingId id, @PathVariable UUID picture, SignedIn person, @RequestHeader HttpHeaders asked) {
        var standing = eyes.require(id, person);
        var shown = eyes.open(standing, person)
                ? pictures.told(id).contains(picture)
                : !standing.over() && pictures.asked(id).contains(picture);
        if (!shown) {
            throw new NotFound("picture " + picture + " in sitting " + id);
        }
        return illustrations.answer(picture, asked);
    }
}
