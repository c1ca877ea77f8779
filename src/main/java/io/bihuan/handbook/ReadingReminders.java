package io.bihuan.handbook;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every morning, whoever is to acknowledge a chapter by the end of this day is told, once. */
@Component
class ReadingReminders implements Recurring {

    private final Handbook handbook;
    private final Notices notices;
    private final Clock clock;

    ReadingReminders(Handbook handbook, Notices notices, Clock clock) {
        this.handbook = handbook;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "handbook.reminders";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(8, 30));
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        var pressing = handbook.chapters().stream()
                .filter(chapter -> {
                    var due = handbook.due(chapter).dueAt();
                    return due.isAfter(now) && !due.isAfter(now.plus(Duration.ofDays(1)));
                })
                .toList();
        if (pressing.isEmpty()) {
            return;
        }
        for (var reader : handbook.readers(null)) {
            var owed = pressing.stream()
                    .filter(chapter -> !reader.done().containsKey(chapter.id()))
                    .count();
            if (owed > 0) {
                notices.tell(
                        reader.person().id(),
                        "handbook.notice.remind",
                        List.of(String.valueOf(owed)),
                        "/handbook",
                        Tone.WARN);
            }
        }
    }
}
