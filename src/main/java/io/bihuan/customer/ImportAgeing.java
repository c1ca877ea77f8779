package io.bihuan.customer;

import io.bihuan.file.Files;
import io.bihuan.job.Works;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of customers, their purchases and talks that were taken in: once they are, the file itself is needed for a while
 * only. One that somebody looked at and never took in stays no longer.
 */
@Component
@Transactional
class ImportAgeing implements Ageing {

    private static final List<String> KINDS = List.of("customer.import", "purchase.import", "conversation.import");
    private static final String FILE = "file";

    private final Works works;
    private final Files files;
    private final ImportFiles waiting;

    ImportAgeing(Works works, Files files, ImportFiles waiting) {
        this.works = works;
        this.files = files;
        this.waiting = waiting;
    }

    @Override
    public String dataClass() {
        return "IMPORT";
    }

    @Override
    public int due(Instant before, int most) {
        var taken = old(before, most).size();
        return taken + waiting.waitingSinceBefore(before, most - taken).size();
    }

    @Override
    public int clear(Instant before, int most) {
        var old = old(before, most);
        for (var work : old) {
            files.remove(UUID.fromString(works.input(work).get(FILE)));
            works.forget(work, FILE);
        }
        var left = waiting.waitingSinceBefore(before, most - old.size());
        left.forEach(waiting::drop);
        return old.size() + left.size();
    }

    private List<UUID> old(Instant before, int most) {
        return KINDS.stream()
                .flatMap(kind -> works.endedBefore(kind, FILE, before, most).stream())
                .limit(most)
                .toList();
    }
}
