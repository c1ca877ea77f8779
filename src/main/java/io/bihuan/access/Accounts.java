package io.bihuan.access;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that people sign in with: opening, changing and closing them, and finding who holds what. */
@Service
@Transactional
public class Accounts {

    private final AccountRows rows;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountRows rows, Passwords passwords, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account. The login must be free; the password's strength is checked by whoever asks for it. */
    public UUID open(
            String login, String password, UUID staffId, String name, Set<Role> roles, @Nullable UUID branchId) {
        return insert(Ids.next(), login, passwords.hash(password), staffId, name, roles, branchId);
    }

    /** Opens an account that waits for its owner to set a password through an invitation. */
    public UUID openWaiting(
            String login, @Nullable UUID staffId, String name, Set<Role> roles, @Nullable UUID branchId, UUID by) {
        var id = Ids.next();
        insert(id, login, null, staffId == null ? id : staffId, name, roles, branchId);
        note(by, "account.opened", id, Map.of("login", login, "roles", names(roles)));
        return id;
    }

    /** Gives an account other roles, at once: also in the sessions it has. */
    public RolesChanged changeRoles(UUID id, Set<Role> roles, UUID by) {
        var before = require(id);
        if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(before)) {
            return new RolesChanged.LastAdministrator();
        }
        rows.setRoles(id, roles);
        note(by, "account.roles-changed", id, Map.of("from", names(before.roles()), "to", names(roles)));
        return new RolesChanged.Done();
    }

    /** Closes an account from an instant on, which may lie ahead. */
    public Closing close(UUID id, Instant from, UUID by) {
        if (isLastAdministrator(require(id))) {
            return new Closing.LastAdministrator();
        }
        rows.setClosed(id, from);
        note(by, "account.closed", id, Map.of("from", from.toString()));
        if (!from.isAfter(clock.instant())) {
            sessions.endAll(id, by);
        }
        return new Closing.Closed(from);
    }

    /** Opens a closed account again, or takes back a closing that lies ahead. */
    public void reopen(UUID id, UUID by) {
        require(id);
        rows.setClosed(id, null);
        note(by, "account.reopened", id, Map.of());
    }

    /** Closes all accounts of somebody from an instant on, as they leave; none where one is the last administrator's. */
    public Closing closeOf(UUID staffId, Instant from, UUID by) {
        var theirs = of(staffId);
        if (theirs.stream().anyMatch(this::isLastAdministrator)) {
            return new Closing.LastAdministrator();
        }
        theirs.forEach(account -> close(account.id(), from, by));
        return new Closing.Closed(from);
    }

    /** Whether somebody's account is bound to one branch. */
    @Transactional(readOnly = true)
    public boolean isBound(UUID staffId) {
        return of(staffId).stream().anyMatch(account -> account.branchId() != null);
    }

    /** Keeps name and branch in step with the staff's register. */
    public void follow(UUID staffId, String name, @Nullable UUID branchId) {
        rows.follow(staffId, name, branchId);
    }

    /** Whether nobody has this login yet, however it is spelt. */
    @Transactional(readOnly = true)
    public boolean isFree(String login) {
        return byLogin(login).isEmpty();
    }

    /** The account; {@link NotFound} where there is none. */
    @Transactional(readOnly = true)
    public Account require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("account " + id));
    }

    /** All accounts of somebody, closed ones too. */
    @Transactional(readOnly = true)
    public List<Account> of(UUID staffId) {
        return rows.of(staffId);
    }

    /** Those among the staff whose open account holds the role. */
    @Transactional(readOnly = true)
    public List<UUID> staffWith(Role role) {
        return rows.holding(Set.of(role), clock.instant());
    }

    /** Those among the staff whose open account may do it. */
    @Transactional(readOnly = true)
    public List<UUID> staffAllowed(Permission permission) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .collect(Collectors.toSet());
        return rows.holding(roles, clock.instant());
    }

    /** The name of whoever acts under this staff id; a dash where nobody does. */
    @Transactional(readOnly = true)
    public String nameOf(UUID staffId) {
        return namesOf(List.of(staffId)).getOrDefault(staffId, "—");
    }

    /** The names of those who act under these staff ids. */
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(Collection<UUID> staffIds) {
        return rows.namesOf(staffIds);
    }

    Optional<Account> find(UUID id) {
        return rows.find(id);
    }

    Optional<Account> byLogin(String login) {
        return rows.byLogin(normal(login));
    }

    @Nullable
    String hashOf(UUID id) {
        return rows.hashOf(id);
    }

    void setPassword(UUID id, String password, UUID by) {
        rows.setHash(id, passwords.hash(password));
        note(by, "account.password-changed", id, Map.of());
        sessions.endAll(id, by);
    }

    boolean nobodyYet() {
        return rows.none();
    }

    /** The first account of a house: its administrator, who is nobody among the staff yet. */
    UUID openFirst(String login, String name, String password) {
        var id = Ids.next();
        return insert(id, login, passwords.hash(password), id, name, Set.of(Role.ADMINISTRATOR), null);
    }

    void cameIn(UUID id) {
        rows.cameIn(id, clock.instant());
    }

    private UUID insert(
            UUID id,
            String login,
            @Nullable String hash,
            UUID staffId,
            String name,
            Set<Role> roles,
            @Nullable UUID branchId) {
        rows.add(id, normal(login), hash, staffId, name, roles, branchId, clock.instant());
        return id;
    }

    /** Without an administrator nobody could let anybody in again. */
    private boolean isLastAdministrator(Account account) {
        return account.roles().contains(Role.ADMINISTRATOR)
                && account.closedAt() == null
                && !rows.anotherAdministrator(account.id());
    }

    private void note(UUID by, String action, UUID id, Map<String, String> facts) {
        events.publishEvent(AccessNoted.account(by, action, id, facts));
    }

    private static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static String names(Set<Role> roles) {
        return String.join(" ", AccountRows.array(roles));
    }
}
