package io.bihuan.conversation;

import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the centre says of its own accord, in the organisation's language. */
@Component
class Says {

    private final UiFactory uis;
    private final People people;

    Says(UiFactory uis, People people) {
        this.uis = uis;
        this.people = people;
    }

    /** The standard greeting: greeting, organisation, name, offer of help (E-03). */
    String greeting(UUID agent) {
        var house = people.find(agent).map(Person::branch).filter(name -> !name.isBlank());
        return house.isPresent()
                ? ui().text("conversation.says.greeting", house.get(), people.name(agent))
                : ui().text("conversation.says.greetingPlain", people.name(agent));
    }

    String connected(UUID agent, Duration waited) {
        return waited.toSeconds() < 3
                ? ui().text("conversation.says.connectedAtOnce", people.name(agent))
                : ui().text(
                                "conversation.says.connected",
                                people.name(agent),
                                ui().dates().length(waited));
    }

    String place(Place place) {
        if (place.agents() == 0) {
            return ui().text("conversation.says.nobody");
        }
        var wait = place.range();
        return wait == null
                ? ui().text("conversation.says.waitingUnknown", place.position())
                : ui().text("conversation.says.waiting", place.position(), minutes(wait));
    }

    String onHold(String why, Instant until) {
        return ui().text("conversation.says.onHold", why, ui().dates().time(until));
    }

    String passedOn() {
        return ui().text("conversation.says.passedOn");
    }

    String handedTo(UUID agent) {
        return ui().text("conversation.says.handedTo", people.name(agent));
    }

    /** Who takes over and how long it takes, in the agent's own voice (E-08). */
    String transferring(String receiver, int minutes) {
        return ui().text("conversation.says.transferring", receiver, minutes);
    }

    String transferringOn(int minutes) {
        return ui().text("conversation.says.transferringOn", minutes);
    }

    String transferringUp(String supervisor, int minutes) {
        return ui().text("conversation.says.transferringUp", supervisor, minutes);
    }

    String goesOnWith(UUID agent) {
        return ui().text("conversation.says.goesOnWith", people.name(agent));
    }

    String takenOver(UUID supervisor) {
        return ui().text("conversation.says.takenOver", people.name(supervisor));
    }

    String leftAlone() {
        return ui().text("conversation.says.leftAlone");
    }

    String goesOn() {
        return ui().text("conversation.says.goesOn");
    }

    String ended() {
        return ui().text("conversation.says.ended");
    }

    String silent() {
        return ui().text("conversation.says.silent");
    }

    String left() {
        return ui().text("conversation.says.left");
    }

    String identityChecked() {
        return ui().text("conversation.says.identityChecked");
    }

    /** It hangs; the agent sees that it is tried again. */
    String notCarriedYet(String words, String reason) {
        return ui().text("conversation.says.notCarriedYet", beginning(words), reason);
    }

    String notCarried(String words, String reason) {
        return ui().text("conversation.says.notCarried", beginning(words), reason);
    }

    String carriedAtLast(String words) {
        return ui().text("conversation.says.carriedAtLast", beginning(words));
    }

    String carriageBroke() {
        return ui().text("conversation.says.carriageBroke");
    }

    private static String beginning(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 20
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 20)) + "…";
    }

    /** A range where it is one to speak of, else the minutes alone. */
    private String minutes(Place.Expected wait) {
        var soonest = minutes(wait.soonest());
        var latest = minutes(wait.latest());
        return soonest == latest
                ? ui().text("conversation.says.minutes", latest)
                : ui().text("conversation.says.minutesRange", soonest, latest);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    private Ui ui() {
        return uis.plain(Locale.SIMPLIFIED_CHINESE);
    }
}
