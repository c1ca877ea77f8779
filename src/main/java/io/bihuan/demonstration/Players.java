package io.bihuan.demonstration;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Those of the cast whose day is worth a look. */
@Component
public class Players {

    /** Somebody to sign in as. */
    public record Player(String login, String name, String post) {}

    /** One for each role, in the order of the loop. */
    public List<Player> toLookAt() {
        var cast = Cast.read();
        return Stream.of("gao", "li", "su", "zhouke", "he", "chen", "lin", "qian", "qin", "yu")
                .map(cast::member)
                .map(member -> new Player(member.login(), member.name(), member.post()))
                .toList();
    }
}
