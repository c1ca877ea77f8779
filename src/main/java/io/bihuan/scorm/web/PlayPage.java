package io.bihuan.scorm.web;

import io.bihuan.scorm.Item;
import io.bihuan.scorm.Player;
import io.bihuan.scorm.Status;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A package being played.
 *
 * @param opened what is open
 * @param frame the address of the frame
 */
public record PlayPage(Player.Opened opened, String frame) {

    /** How far an item is. */
    public Status status(Item item) {
        var run = opened.runs().get(item.place());
        return run == null ? Status.NOT_STARTED : run.status();
    }

    /** The page of the item before, or "". */
    public String previous() {
        return neighbour(-1);
    }

    /** The page of the item after, or "". */
    public String next() {
        return neighbour(1);
    }

    private String neighbour(int step) {
        List<Item> some = opened.items().stream().filter(Item::opens).toList();
        return IntStream.range(0, some.size())
                .filter(at -> some.get(at).place() == opened.item().place())
                .map(at -> at + step)
                .filter(at -> at >= 0 && at < some.size())
                .mapToObj(at -> address(some.get(at)))
                .findFirst()
                .orElse("");
    }

    /** The page of an item. */
    public String address(Item item) {
        return "/packages/" + opened.learning().id() + "/play?item=" + item.place();
    }
}
