package io.bihuan.frontdesk.web;

import io.bihuan.frontdesk.VideoTalk;
import io.bihuan.frontdesk.VideoTalk.Recorded;
import io.bihuan.web.Errors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A talk by video as it is typed. */
public record VideoForm(
        @Nullable String startedAt,
        @Nullable String minutes,
        @Nullable String platform,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String framed,
        @Nullable String recording,
        @Nullable String link,
        @Nullable String about,
        @Nullable String result) {

    private static final int LONGEST = 2_000;

    static VideoForm empty(Instant now, ZoneId zone) {
        var began = LocalDateTime.ofInstant(now, zone).minusMinutes(15).truncatedTo(ChronoUnit.MINUTES);
        return new VideoForm(began.toString(), "15", "", "", "", "", "NONE", "", "", "");
    }

    /** What was typed, never null. */
    public String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    Errors check(Instant now, ZoneId zone) {
        var began = began(zone);
        var lasts = text(minutes).matches("[1-9]\\d{0,2}") && Integer.parseInt(text(minutes)) <= 600;
        return Errors.none()
                .addIf(began == null, "startedAt", "frontdesk.video.noStart")
                .addIf(
                        began != null
                                && lasts
                                && began.plus(Integer.parseInt(text(minutes)), ChronoUnit.MINUTES)
                                        .isAfter(now.plus(1, ChronoUnit.MINUTES)),
                        "startedAt",
                        "frontdesk.video.notOver")
                .addIf(!lasts, "minutes", "frontdesk.video.noMinutes")
                .addIf(text(platform).isEmpty(), "platform", "frontdesk.video.noPlatform")
                .addIf(text(platform).length() > 40, "platform", "frontdesk.visit.tooLong", 40)
                .addIf(text(name).length() > 60, "name", "frontdesk.visit.tooLong", 60)
                .addIf(
                        !text(phone).isEmpty() && !text(phone).matches("\\+?[0-9][0-9 -]{5,18}[0-9]"),
                        "phone",
                        "frontdesk.visit.noPhone")
                .addIf(
                        !text(link).isEmpty() && !text(link).matches("https://[^\\s\"<>]{3,480}"),
                        "link",
                        "frontdesk.video.noLink")
                .addIf(
                        !text(link).isEmpty() && recorded() == Recorded.DECLINED,
                        "recording",
                        "frontdesk.video.declined")
                .addIf(text(about).isEmpty(), "about", "frontdesk.video.noAbout")
                .addIf(text(about).length() > LONGEST, "about", "frontdesk.visit.tooLong", LONGEST)
                .addIf(text(result).isEmpty(), "result", "frontdesk.video.noResult")
                .addIf(text(result).length() > LONGEST, "result", "frontdesk.visit.tooLong", LONGEST);
    }

    VideoTalk talk(Instant now, ZoneId zone) {
        var began = began(zone);
        return new VideoTalk(
                began == null ? now : began,
                Integer.parseInt(text(minutes)),
                text(platform),
                text(name),
                text(phone),
                "true".equals(framed),
                recorded(),
                text(link),
                text(about),
                text(result));
    }

    private @Nullable Instant began(ZoneId zone) {
        try {
            return LocalDateTime.parse(text(startedAt)).atZone(zone).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private Recorded recorded() {
        return Arrays.stream(Recorded.values())
                .filter(each -> each.name().equals(recording))
                .findFirst()
                .orElse(Recorded.NONE);
    }
}
