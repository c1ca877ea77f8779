package io.bihuan.people;

import io.bihuan.access.Role;
import io.bihuan.people.CheckedRow.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a roster row by row and says everything that is wrong with each, in words its writer can act on. */
final class RosterCheck {

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,29}");
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,59}");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D*(\\d{1,2})\\D*(\\d{1,2})\\D*");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final int NAME_LENGTH = 40;

    private final RosterContext context;
    private final Map<String, Integer> numbersSeen = new HashMap<>();
    private final Map<String, Integer> loginsSeen = new HashMap<>();

    RosterCheck(RosterContext context) {
        this.context = context;
    }

    List<CheckedRow> check(List<RosterRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private CheckedRow check(RosterRow row) {
        var faults = new ArrayList<Fault>();
        var number = number(row, faults);
        var name = name(row, faults);
        var unit = unit(row, faults);
        var post = known(row, RosterColumn.POST, context.posts(), faults);
        var grade = known(row, RosterColumn.GRADE, context.grades(), faults);
        var joined = joined(row, faults);
        var phone = phone(row, faults);
        var login = login(row, faults);
        var roles = roles(row, login, faults);
        if (!faults.isEmpty() || unit == null || joined == null) {
            return new CheckedRow(row, null, login, roles, List.copyOf(faults));
        }
        return new CheckedRow(
                row, new NewStaff(number, name, unit.id(), post, grade, joined, phone), login, roles, List.of());
    }

    private String number(RosterRow row, List<Fault> faults) {
        var number = row.cell(RosterColumn.NUMBER);
        var owner = context.namesByNumber().get(number);
        var seen = number.isEmpty() ? null : numbersSeen.putIfAbsent(number, row.row());
        if (number.isEmpty()) {
            add(faults, RosterColumn.NUMBER, "people.roster.missing", RosterColumn.NUMBER.heading());
        } else if (!NUMBER.matcher(number).matches()) {
            add(faults, RosterColumn.NUMBER, "people.roster.number.form", number);
        } else if (owner != null) {
            add(faults, RosterColumn.NUMBER, "people.roster.number.taken", number, owner);
        } else if (seen != null) {
            add(faults, RosterColumn.NUMBER, "people.roster.number.twice", number, seen.toString());
        }
        return number;
    }

    private String name(RosterRow row, List<Fault> faults) {
        var name = row.cell(RosterColumn.NAME);
        if (name.isEmpty()) {
            add(faults, RosterColumn.NAME, "people.roster.missing", RosterColumn.NAME.heading());
        } else if (name.length() > NAME_LENGTH) {
            add(faults, RosterColumn.NAME, "people.roster.name.long", NAME_LENGTH);
        }
        return name;
    }

    /** The lowest place that is named; each name must exist right below the one before it. */
    private @Nullable Unit unit(RosterRow row, List<Fault> faults) {
        var branchName = row.cell(RosterColumn.BRANCH);
        if (branchName.isEmpty()) {
            add(faults, RosterColumn.BRANCH, "people.roster.missing", RosterColumn.BRANCH.heading());
            return null;
        }
        var place = step(null, Unit.Kind.BRANCH, branchName, RosterColumn.BRANCH, faults);
        var department = row.cell(RosterColumn.DEPARTMENT);
        if (place != null && !department.isEmpty()) {
            place = step(place, Unit.Kind.DEPARTMENT, department, RosterColumn.DEPARTMENT, faults);
        }
        var team = row.cell(RosterColumn.TEAM);
        if (place != null && !team.isEmpty()) {
            place = step(place, Unit.Kind.TEAM, team, RosterColumn.TEAM, faults);
        }
        return place;
    }

    private @Nullable Unit step(
            @Nullable Unit upper, Unit.Kind kind, String name, RosterColumn column, List<Fault> faults) {
        var unit = context.below(upper, kind, name);
        if (unit == null) {
            var there = context.namesBelow(upper, kind);
            if (there.isEmpty()) {
                add(faults, column, "people.roster.unit.none", column.heading(), name);
            } else {
                add(faults, column, "people.roster.unit.unknown", column.heading(), name, some(there));
            }
        }
        return unit;
    }

    private static String known(RosterRow row, RosterColumn column, List<String> there, List<Fault> faults) {
        var value = row.cell(column);
        if (value.isEmpty()) {
            add(faults, column, "people.roster.missing", column.heading());
        } else if (!there.contains(value)) {
            add(faults, column, "people.roster.unknown", column.heading(), value, some(there));
        }
        return value;
    }

    private @Nullable LocalDate joined(RosterRow row, List<Fault> faults) {
        var written = row.cell(RosterColumn.JOINED);
        if (written.isEmpty()) {
            add(faults, RosterColumn.JOINED, "people.roster.missing", RosterColumn.JOINED.heading());
            return null;
        }
        var day = date(written);
        if (day == null) {
            add(faults, RosterColumn.JOINED, "people.roster.date.form", written);
        } else if (day.getYear() < 1970 || day.isAfter(context.today().plusYears(1))) {
            add(faults, RosterColumn.JOINED, "people.roster.date.far", written);
            return null;
        }
        return day;
    }

    /** A date however people write it: 2026-11-02, 2026/11/2, 2026年11月2日, 20261102. */
    static @Nullable LocalDate date(String written) {
        var day = written.replaceFirst("[ T]\\d{1,2}:.*$", "");
        var parts = DIGITS.matcher(day).matches() ? DIGITS.matcher(day) : DATE.matcher(day);
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.parse("%s-%02d-%02d"
                    .formatted(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String phone(RosterRow row, List<Fault> faults) {
        var phone = row.cell(RosterColumn.PHONE).replaceAll("[ 　]", "");
        if (phone.isEmpty()) {
            return null;
        }
        if (!PHONE.matcher(phone).matches()) {
            add(faults, RosterColumn.PHONE, "people.roster.phone", phone);
        }
        return phone;
    }

    private String login(RosterRow row, List<Fault> faults) {
        var login = row.cell(RosterColumn.LOGIN).toLowerCase(Locale.ROOT);
        if (login.isEmpty()) {
            return login;
        }
        var seen = loginsSeen.putIfAbsent(login, row.row());
        if (!LOGIN.matcher(login).matches()) {
            add(faults, RosterColumn.LOGIN, "people.roster.login.form", login);
        } else if (context.logins().contains(login)) {
            add(faults, RosterColumn.LOGIN, "people.roster.login.taken", login);
        } else if (seen != null) {
            add(faults, RosterColumn.LOGIN, "people.roster.login.twice", login, seen.toString());
        }
        return login;
    }

    private Set<Role> roles(RosterRow row, String login, List<Fault> faults) {
        var roles = EnumSet.noneOf(Role.class);
        var written = row.cell(RosterColumn.ROLES);
        for (var word : written.split("[、,，;；/\\s]+")) {
            var role = context.role(word);
            if (role != null) {
                roles.add(role);
            } else if (!word.isEmpty()) {
                add(faults, RosterColumn.ROLES, "people.roster.role.unknown", word);
            }
        }
        if (!login.isEmpty() && written.isEmpty()) {
            add(faults, RosterColumn.ROLES, "people.roster.role.needed");
        } else if (login.isEmpty() && !written.isEmpty()) {
            add(faults, RosterColumn.LOGIN, "people.roster.login.needed");
        }
        return roles;
    }

    private static String some(List<String> there) {
        var shown = String.join("、", there.subList(0, Math.min(there.size(), 8)));
        return there.size() > 8 ? shown + "…" : shown;
    }

    private static void add(List<Fault> faults, RosterColumn column, String key, Object... arguments) {
        faults.add(new Fault(column, key, List.of(arguments)));
    }
}
