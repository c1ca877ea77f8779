package io.bihuan.complaint;

import io.bihuan.access.Trades;
import io.bihuan.complaint.Category.Starter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A new centre begins with its trades' types of complaints and words to look out for, and without those of the others. */
@Component
class StarterTrades implements Trades {

    private final CategoryDesk desk;

    StarterTrades(CategoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<String> known() {
        return Starter.ofATrade().stream().map(Starter::name).toList();
    }

    @Override
    public void begin(Set<String> trades, UUID by) {
        desk.begin(
                Starter.ofATrade().stream()
                        .filter(starter -> trades.contains(starter.name()))
                        .toList(),
                by);
    }

    @Override
    public void leaveOpen(UUID by) {
        desk.putAwayTrades(by);
    }
}
